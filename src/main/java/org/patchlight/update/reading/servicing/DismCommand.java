package org.patchlight.update.reading.servicing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * A command given to DISM, as far as it matters here.
 *
 * @param concernsStore whether it examines, repairs or changes the component store of an installed Windows
 * @param changes whether it changes or repairs
 * @param repairs whether it repairs
 * @param articleOrNull the article that its package's file is named after
 */
record DismCommand(
        boolean concernsStore,
        boolean changes,
        boolean repairs,
        @Nullable String articleOrNull) {
    private static final List<String> LOOKS =
            List.of("scanhealth", "checkhealth", "scanimagehealth", "checkimagehealth");
    private static final List<String> CHANGES = List.of(
            "restorehealth",
            "restoreimagehealth",
            "startcomponentcleanup",
            "spsuperseded",
            "add-package",
            "addpackage",
            "remove-package",
            "removepackage",
            "enable-feature",
            "enablefeature",
            "add-capability",
            "addcapability");

    /** Reads a command line, or the name of a function of the programming interface. */
    static DismCommand of(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        // images in folders are somebody's work, not the health of a PC; the root of a drive is a PC that does not
        // start
        int image = lower.indexOf("/image:");
        boolean installed = image < 0
                || lower.startsWith(":\\", Math.min(lower.length(), image + 8)) && endsPath(lower, image + 10);
        boolean changes = CHANGES.stream().anyMatch(lower::contains);
        boolean looks = LOOKS.stream().anyMatch(lower::contains);
        boolean repairs = lower.contains("restorehealth") || lower.contains("restoreimagehealth");
        return new DismCommand(installed && (changes || looks), changes, repairs, UpdateTitle.article(commandLine));
    }

    private static boolean endsPath(String lower, int at) {
        return at >= lower.length() || lower.charAt(at) == ' ' || lower.charAt(at) == '"';
    }

    /** Whether the code says that DISM refused to begin: an option it does not know, or no administrator. */
    static boolean wasNotTried(Hresult code) {
        return code.value() == 0x80070057 || code.value() == 0x800702E4;
    }
}
