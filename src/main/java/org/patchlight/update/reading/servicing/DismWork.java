package org.patchlight.update.reading.servicing;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.servicing.DismCommand.Work;

/** What the output of DISM shows about the work, where the command was not copied. */
final class DismWork {
    private boolean bar;
    private int versions;
    private boolean imageVersion;
    /** A line in some language that announces work. A repair or an examination of the store has none. */
    private boolean announced;

    private Work said = Work.STORE;
    private @Nullable String packageName;
    private boolean analysis;

    /** A progress bar was printed. */
    void bar() {
        bar = true;
    }

    boolean hasBar() {
        return bar;
    }

    /** A line with a version was printed: first that of DISM, then that of the image, if it opened one. */
    void version(String text) {
        versions++;
        imageVersion |= versions > 1 || text.startsWith("Image Version");
    }

    /**
     * Reads a line that shows the work.
     *
     * @return whether it is about a package
     */
    boolean take(String text) {
        // The heading of an analysis names the folder of the store in every language; a path to it is no heading.
        analysis |= text.contains("(WinSxS)");
        announced |= imageVersion && !bar && text.indexOf(':') < 0 && text.indexOf('\uFF1A') < 0;
        Work shown = sentence(text);
        if (shown != null) {
            said = shown;
            return false;
        }
        String identity = PackageIdentity.in(text);
        if (identity == null || !isProgress(text, identity)) {
            return false;
        }
        packageName = identity;
        said = text.contains("Removing package") ? Work.REMOVE : Work.INSTALL;
        return true;
    }

    /** Whether the figures of an analysis of the store were printed, such as a number of packages. */
    boolean isAnalysis() {
        return analysis;
    }

    /** The package that is in work; null if none was printed. */
    @Nullable String packageName() {
        return packageName;
    }

    /** Whether packages were printed, so that a good end is that of their installation or removal. */
    boolean isShownByPackages() {
        return packageName != null;
    }

    /** What was done; null if it can't be known. */
    @Nullable DismCommand shown() {
        if (said != Work.STORE) {
            return DismCommand.of(said);
        }
        return imageVersion && bar && !announced ? DismCommand.of(Work.REPAIR) : null;
    }

    /** Another command begins. */
    void clear() {
        bar = false;
        versions = 0;
        imageVersion = false;
        announced = false;
        said = Work.STORE;
        packageName = null;
        analysis = false;
    }

    /** Lists have a label and a colon, or nothing, before an identity; work has words in some language. */
    private static boolean isProgress(String text, String identity) {
        String before = text.substring(0, text.indexOf(identity));
        return !before.isBlank() && before.indexOf(':') < 0 && before.indexOf('\uFF1A') < 0;
    }

    private static @Nullable Work sentence(String text) {
        if (text.startsWith("Enabling feature")) {
            return Work.FEATURE;
        }
        if (text.startsWith("Disabling feature")) {
            return Work.REMOVE;
        }
        boolean other = text.startsWith("Mounting ")
                || text.startsWith("Unmounting ")
                || text.startsWith("Applying image")
                || text.startsWith("Exporting image")
                || text.startsWith("Capturing image")
                || text.startsWith("Saving image")
                || text.startsWith("Deleting image")
                || text.startsWith("Searching for driver")
                || text.startsWith("Found ") && text.contains("driver package")
                || text.startsWith("Exporting 1 of ")
                || text.startsWith("Installing 1 of ");
        return other ? Work.OTHER : null;
    }
}
