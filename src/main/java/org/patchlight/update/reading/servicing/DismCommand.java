package org.patchlight.update.reading.servicing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * What DISM was asked to do.
 *
 * @param work the kind of work
 * @param installed whether it concerns an installed Windows, and not an image in a folder
 * @param targetOrNull the package, feature or capability by name
 * @param articleOrNull the article in the name of its package file
 */
record DismCommand(
        Work work,
        boolean installed,
        @Nullable String targetOrNull,
        @Nullable String articleOrNull) {
    private static final int LONGEST_TARGET = 200;

    /** The kind of work, and the words that show it: options of the command, commands of PowerShell, functions. */
    enum Work {
        REPAIR("restorehealth", "restoreimagehealth"),
        CHECK("scanhealth", "checkhealth", "scanimagehealth", "checkimagehealth"),
        CLEANUP("startcomponentcleanup", "spsuperseded"),
        INSTALL("add-package", "addpackage", "add-windowspackage"),
        /** Turning on a feature or adding a capability. Its files may come from a source that the command gives. */
        FEATURE(
                "enable-feature",
                "enablefeature",
                "enable-windowsoptionalfeature",
                "add-capability",
                "addcapability",
                "add-windowscapability"),
        REMOVE(
                "remove-package",
                "removepackage",
                "remove-windowspackage",
                "disable-feature",
                "disablefeature",
                "disable-windowsoptionalfeature",
                "remove-capability",
                "removecapability",
                "remove-windowscapability"),
        /** Some work on the store; its line of the log doesn't say which. */
        STORE("cleanup-image"),
        OTHER;

        private final List<String> words;

        Work(String... words) {
            this.words = List.of(words);
        }

        private static Work of(String lower) {
            for (Work work : values()) {
                if (work.words.stream().anyMatch(lower::contains)) {
                    return work;
                }
            }
            return OTHER;
        }
    }

    /** Such work on an installed Windows. */
    static DismCommand of(Work work) {
        return new DismCommand(work, true, null, null);
    }

    /** Reads a command line, or the name of a function of the API. */
    static DismCommand of(String commandLine) {
        String lower = commandLine.toLowerCase(Locale.ROOT);
        return new DismCommand(
                Work.of(lower), isInstalled(lower), target(commandLine, lower), UpdateTitle.article(commandLine));
    }

    /** Whether it examines, repairs or changes the component store of an installed Windows. */
    boolean concernsStore() {
        return installed && work != Work.OTHER;
    }

    /**
     * Whether it installs, removes or repairs something. The removal of old versions proves nothing about updates or
     * damage.
     */
    boolean changes() {
        return changesPackage() || work == Work.REPAIR;
    }

    private boolean changesPackage() {
        return work == Work.INSTALL || work == Work.FEATURE || work == Work.REMOVE;
    }

    /** Whether it repairs the store. */
    boolean repairs() {
        return work == Work.REPAIR;
    }

    /** Whether the code shows that DISM refused to begin: an unknown option, or no administrator rights. */
    static boolean wasNotTried(Hresult code) {
        return code.value() == 0x80070057 || code.value() == 0x800702E4;
    }

    /**
     * How the command ended.
     *
     * @param packageName the package that it worked on; null if only the command shows it
     */
    Attempt ended(
            @Nullable EvidenceTime time,
            boolean succeeded,
            Hresult code,
            @Nullable Hresult root,
            @Nullable String packageName) {
        boolean changesPackage = changesPackage();
        String title = !changesPackage ? null : packageName == null ? targetOrNull : packageName;
        String kb = title == null ? null : UpdateTitle.article(title);
        Attempt attempt = new Attempt(
                time,
                work == Work.REMOVE ? Attempt.Operation.OTHER : Attempt.Operation.SERVICING,
                succeeded,
                code,
                root,
                title,
                kb == null && changesPackage ? articleOrNull : kb,
                null,
                null);
        return changesPackage && !succeeded ? attempt.with(FailureDetail.of(stage(packageName))) : attempt;
    }

    private FailedStage stage(@Nullable String packageName) {
        boolean feature = work == Work.FEATURE || packageName != null && !PackageIdentity.isOfUpdate(packageName);
        return feature ? FailedStage.FEATURE_CHANGE : FailedStage.PACKAGE_CHANGE;
    }

    /**
     * An image in a folder is a person's work and says nothing about this PC. The root of a drive is a PC that doesn't
     * start.
     */
    private static boolean isInstalled(String lower) {
        int image = lower.indexOf("/image:");
        int path = image < 0 ? lower.indexOf(" -path ") : image;
        if (path < 0) {
            return true;
        }
        int drive = path + "/image:".length();
        while (drive < lower.length() && (lower.charAt(drive) == '"' || lower.charAt(drive) == ' ')) {
            drive++;
        }
        return lower.startsWith(":\\", Math.min(lower.length(), drive + 1)) && endsPath(lower, drive + 3);
    }

    private static boolean endsPath(String lower, int at) {
        return at >= lower.length() || lower.charAt(at) == ' ' || lower.charAt(at) == '"';
    }

    private static @Nullable String target(String commandLine, String lower) {
        // Lower case has another length in a few languages; names of packages and features are plain ASCII.
        if (lower.length() != commandLine.length()) {
            return null;
        }
        for (String option : List.of("featurename", "capabilityname", "packagename")) {
            int at = lower.indexOf(option);
            if (at >= 0) {
                return word(commandLine, at + option.length() + 1);
            }
        }
        return null;
    }

    private static @Nullable String word(String line, int from) {
        int begin = from;
        while (begin < line.length() && (line.charAt(begin) == '"' || line.charAt(begin) == ' ')) {
            begin++;
        }
        int end = begin;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != '"') {
            end++;
        }
        boolean fits = end > begin && end - begin <= LONGEST_TARGET;
        return fits ? line.substring(begin, end) : null;
    }
}
