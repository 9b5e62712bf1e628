package org.patchlight.pc.policy;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.pc.RegistryKey;

/**
 * A hold of Microsoft on a newer version of Windows. Windows' own compatibility check records it for each version by a
 * value that Microsoft doesn't document.
 *
 * @param version the version as Windows writes it, such as {@code GE24H2}, at most 60 characters
 * @param ids the numbers of the holds, at most 60 characters
 */
public record UpgradeHold(String version, String ids) {
    /** The key with one key for each version. */
    public static final RegistryKey VERSIONS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
            + "\\AppCompatFlags\\TargetVersionUpgradeExperienceIndicators");

    /** The value with the numbers. */
    public static final String VALUE = "GatedBlockId";

    private static final int LONGEST = 60;
    private static final int LONGEST_ID = 12;
    private static final int LABEL_LENGTH = 4;

    /**
     * The hold that a value records.
     *
     * @param version the name of the version's key
     * @param text the content of {@link #VALUE}
     * @return empty if the text has no number of a hold: then it is empty, "None" or 0
     */
    public static Optional<UpgradeHold> of(String version, String text) {
        String ids = cut(text.strip());
        return Stream.of(ids.split("[,; ]", -1)).anyMatch(UpgradeHold::isNumber)
                ? Optional.of(new UpgradeHold(cut(version), ids))
                : Optional.empty();
    }

    /**
     * Whether the installed Windows is this version or a later one, such as 23H2 for {@code NI22H2}. Windows keeps the
     * values of earlier versions.
     *
     * @param installed the content of {@code DisplayVersion}, such as {@code 24H2}; empty if unknown
     */
    public boolean isPast(String installed) {
        String name = version.toUpperCase(Locale.ROOT);
        String label = name.substring(Math.max(0, name.length() - LABEL_LENGTH));
        String current = installed.strip().toUpperCase(Locale.ROOT);
        return isLabel(label) && isLabel(current) && label.compareTo(current) <= 0;
    }

    /** Whether the text is a year and a half, such as 24H2. */
    private static boolean isLabel(String text) {
        return text.length() == LABEL_LENGTH
                && Character.isDigit(text.charAt(0))
                && Character.isDigit(text.charAt(1))
                && text.charAt(2) == 'H'
                && Character.isDigit(text.charAt(3));
    }

    /** Where Windows keeps it: key and value. */
    public String place() {
        return VERSIONS.child(version) + "\\" + VALUE;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c >= '0' && c <= '9')
                && id.chars().anyMatch(c -> c != '0');
    }
}
