package org.patchlight.update.reading.servicing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * A command given to DISM.
 *
 * @param concernsStore whether it examines, repairs or changes the component store of an installed Windows
 * @param changes whether it changes or repairs the store
 * @param repairs whether it repairs the store
 * @param articleOrNull the article in the name of its package file
 */
record DismCommand(
        boolean concernsStore,
        boolean changes,
        boolean repairs,
        @Nullable String articleOrNull) {
    private static final List<String> CHECKS =
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

    /** Reads a command line, or the name of a function of the API. */
    static DismCommand of(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        // An image in a folder is a person's work and says nothing about this PC. The root of a drive is a PC that
        // doesn't start.
        int image = lower.indexOf("/image:");
        boolean installed = image < 0
                || lower.startsWith(":\\", Math.min(lower.length(), image + 8)) && endsPath(lower, image + 10);
        boolean changes = CHANGES.stream().anyMatch(lower::contains);
        boolean checks = CHECKS.stream().anyMatch(lower::contains);
        boolean repairs = lower.contains("restorehealth") || lower.contains("restoreimagehealth");
        return new DismCommand(installed && (changes || checks), changes, repairs, UpdateTitle.article(commandLine));
    }

    private static boolean endsPath(String lower, int at) {
        return at >= lower.length() || lower.charAt(at) == ' ' || lower.charAt(at) == '"';
    }

    /** Whether the code shows that DISM refused to begin: an unknown option, or no administrator rights. */
    static boolean wasNotTried(Hresult code) {
        return code.value() == 0x80070057 || code.value() == 0x800702E4;
    }
}
