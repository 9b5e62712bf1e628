package org.patchlight.update.standing.blocker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports that Microsoft holds a newer version of Windows back from this PC. Windows' own compatibility check records the
 * hold for each version by the value {@code GatedBlockId}, which Microsoft doesn't document. It is a note: the installed
 * version still gets its updates.
 */
public final class SafeguardHold implements StandingCheck {
    private static final RegistryKey VERSIONS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
            + "\\AppCompatFlags\\TargetVersionUpgradeExperienceIndicators");
    private static final RegistryKey WINDOWS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final int MOST_VERSIONS = 40;
    private static final int LONGEST = 60;
    private static final int LONGEST_ID = 12;
    private static final int LABEL_LENGTH = 4;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        Registry registry = situation.pc().registry();
        try {
            String installed =
                    registry.text(WINDOWS, "DisplayVersion").orElse("").strip().toUpperCase(Locale.ROOT);
            List<String> held = new ArrayList<>();
            List<Message> evidence = new ArrayList<>();
            List<String> versions = registry.children(VERSIONS);
            for (String version : versions.subList(0, Math.min(MOST_VERSIONS, versions.size()))) {
                RegistryKey key = VERSIONS.child(version);
                String ids = registry.text(key, "GatedBlockId").orElse("").strip();
                if (!isPast(version, installed) && isHold(ids)) {
                    held.add(shown(version));
                    evidence.add(Message.of("update.evidence.safeguard-hold", key + "\\GatedBlockId", shown(ids)));
                }
            }
            return held.isEmpty() ? List.of() : List.of(finding(situation, held, evidence));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.safeguard-unread"));
            return List.of();
        }
    }

    /**
     * Whether the installed Windows is this version or a later one, such as 23H2 for {@code NI22H2}. Windows keeps the
     * values of earlier versions.
     */
    private static boolean isPast(String version, String installed) {
        String label = version.toUpperCase(Locale.ROOT).substring(Math.max(0, version.length() - LABEL_LENGTH));
        return isLabel(label) && isLabel(installed) && label.compareTo(installed) <= 0;
    }

    /** Whether the text is a year and a half, such as 24H2. */
    private static boolean isLabel(String text) {
        return text.length() == LABEL_LENGTH
                && Character.isDigit(text.charAt(0))
                && Character.isDigit(text.charAt(1))
                && text.charAt(2) == 'H'
                && Character.isDigit(text.charAt(3));
    }

    private static Finding finding(UpdateSituation situation, List<String> held, List<Message> evidence) {
        return new Finding(
                FindingId.SAFEGUARD_HOLD,
                Subject.UPDATES,
                Severity.INFO,
                List.of(String.join(", ", held)),
                evidence,
                situation.now(),
                null,
                List.of());
    }

    /** Whether the text has the number of a hold. Without one it is empty, "None" or 0. */
    private static boolean isHold(String ids) {
        return Stream.of(OutsideText.cut(ids + " ", LONGEST).split("[,; ]", -1)).anyMatch(SafeguardHold::isNumber);
    }

    private static boolean isNumber(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars().allMatch(c -> c >= '0' && c <= '9')
                && id.chars().anyMatch(c -> c != '0');
    }

    private static String shown(String text) {
        return OutsideText.oneLine(OutsideText.cut(text, LONGEST));
    }
}
