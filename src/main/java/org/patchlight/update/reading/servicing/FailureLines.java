package org.patchlight.update.reading.servicing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.stamped.StampedLine;

/** Reads the lines of {@code CBS.log} that show why an operation fails. The lines are always in English. */
final class FailureLines {
    private static final int LONGEST_NAME = 300;
    private static final String OPENING = "'\"\u2018\u201C";
    private static final String CLOSING = "'\"\u2019\u201D";
    private static final String EXECUTION = "Failed execution of queue item";
    private static final String INSTALLING = "Failed installing ";
    private static final String STAGING_DRIVERS = "Failed staging ";
    private static final String PROCESSING = "Failed while processing ";
    private static final String FIND = "Failed to find file:";
    private static final String RESOLVE = "Failed to resolve package";
    private static final String SINGLE_PHASE = "Failed to process single phase execution";
    private static final String RESOLVE_EXECUTION = "Failed to resolve execution package:";
    /** The last line of work that failed, after its end or instead of it. */
    private static final String PERFORM = "Failed to perform operation.";

    private static final String CHAIN = "Failed to execute execution chain";

    /** Windows notes for later that its store is damaged, and gives the operation up. */
    static final String MARK = "Mark store corruption flag because of package:";

    /** How the texts begin that are read; all others that begin with {@code Failed} are harmless. */
    static final List<String> WORDS = List.of(
            EXECUTION,
            INSTALLING,
            STAGING_DRIVERS,
            PROCESSING,
            FIND,
            RESOLVE,
            RESOLVE_EXECUTION,
            PERFORM,
            SINGLE_PHASE,
            CHAIN,
            "Failed to pre",
            "Failed to pin",
            "Failed to stage",
            "Failed to bulk");

    private FailureLines() {}

    /** Reads a line of CBS; true if it was one of these. */
    static boolean take(StampedLine line, FailureTrail trail) {
        return switch (line.first()) {
            case 'D' -> queue(line, trail);
            case 'I', 'U' -> (line.says("INSTALL index:") || line.says("UNINSTALL index:")) && driver(line, trail);
            case 'F' -> line.says("Failed ") && failed(line, trail);
            case 'M' -> line.says(MARK) && marked(line, trail);
            case 'R' -> line.says("Rolling back KTM") && gaveUp(line, trail);
            case 'S' -> gaveUp(line, trail);
            case 'E' -> line.says("Exec: ") && execution(line, trail);
            default -> false;
        };
    }

    /** The text between the words and a comma, a bracket or the end; null if there is none. */
    static @Nullable String nameAfter(String line, String words, int from) {
        int at = line.indexOf(words, from);
        if (at < 0) {
            return null;
        }
        int begin = at + words.length();
        int end = begin;
        while (end < line.length() && line.charAt(end) != ',' && line.charAt(end) != '[') {
            end++;
        }
        String name = line.substring(begin, Math.min(end, begin + LONGEST_NAME)).strip();
        // Word processors and pages replace the straight quotation marks.
        boolean quoted = name.length() > 2
                && OPENING.indexOf(name.charAt(0)) >= 0
                && CLOSING.indexOf(name.charAt(name.length() - 1)) >= 0;
        String bare = quoted ? name.substring(1, name.length() - 1) : name;
        return bare.isEmpty() ? null : bare;
    }

    /** The queue of driver operations: {@code Doqe: Recording result: 0x80070003, for Inf: example.inf}. */
    private static boolean queue(StampedLine line, FailureTrail trail) {
        if (line.says("DriverUpdate")) {
            return line.whole().contains(" failed") && driversFailed(line, trail);
        }
        if (!line.says("Doqe: ")) {
            return false;
        }
        return line.whole().contains("driver updates [") ? driversFailed(line, trail) : driver(line, trail);
    }

    private static boolean driver(StampedLine line, FailureTrail trail) {
        String whole = line.whole();
        int from = line.text();
        Hresult result =
                WrittenResult.win32After(whole, whole.indexOf("result:", from) < 0 ? " result" : "result:", from);
        Hresult code = result == null ? hresult(line) : result;
        if (code != null && ServicingCodes.isFailure(code)) {
            String lower = nameAfter(whole, " inf:", from);
            String labelled = lower == null ? nameAfter(whole, " Inf:", from) : lower;
            trail.driver(InfName.of(labelled, whole, from), code, line);
        }
        return true;
    }

    private static boolean driversFailed(StampedLine line, FailureTrail trail) {
        Hresult code = hresult(line);
        if (code == null || ServicingCodes.isFailure(code)) {
            trail.driversFailed(code, line);
        }
        return true;
    }

    /** The lines of a rollback, and of the work at a start or shutdown of Windows. */
    private static boolean gaveUp(StampedLine line, FailureTrail trail) {
        if (line.says("Session: ")) {
            return false;
        }
        String whole = line.whole();
        if (line.says("Setting ")) {
            return whole.contains("DriversFailed") ? driversFailed(line, trail) : original(line, trail);
        }
        if (whole.contains("because drivers failed") || whole.contains("driver operations queue")) {
            return driversFailed(line, trail);
        }
        return false;
    }

    private static boolean original(StampedLine line, FailureTrail trail) {
        Hresult code = line.says("Setting original failure status:")
                ? WrittenResult.after(line.whole(), "status:", line.text())
                : null;
        if (code == null || !ServicingCodes.isFailure(code)) {
            return false;
        }
        trail.failed(code, line);
        return true;
    }

    /** {@code Mark store corruption flag because of package: Package_3_for_KB5001234~... [HRESULT = 0x800f0831]}. */
    private static boolean marked(StampedLine line, FailureTrail trail) {
        String named = PackageIdentity.in(line.whole().substring(line.text()));
        Hresult code = hresult(line);
        return named != null && code != null && ServicingCodes.isFailure(code) && broken(named, code, line, trail);
    }

    private static boolean failed(StampedLine line, FailureTrail trail) {
        // Most of these lines are harmless, so the beginning decides before anything else is read.
        String what = "";
        for (String words : WORDS) {
            if (line.says(words)) {
                what = words;
                break;
            }
        }
        return switch (what) {
            case "" -> false;
            case EXECUTION -> InstallerLines.take(line, trail);
            case INSTALLING, STAGING_DRIVERS, PROCESSING -> isOfDrivers(line) && driversFailed(line, trail);
            default -> named(line, what, trail);
        };
    }

    private static boolean isOfDrivers(StampedLine line) {
        return line.whole().contains("driver updates") || line.whole().contains("driver operations queue");
    }

    private static boolean named(StampedLine line, String what, FailureTrail trail) {
        String whole = line.whole();
        int from = line.text();
        Hresult code = hresult(line);
        if (code == null || !ServicingCodes.isFailure(code)) {
            return false;
        }
        String pinned = nameAfter(whole, "pin deployment for package:", from);
        String resolved = nameAfter(whole, "pin deployment while resolving Update:", from);
        String staged = nameAfter(whole, "stage package:", from);
        if (pinned != null) {
            return broken(pinned, code, line, trail);
        }
        if (resolved != null) {
            int end = resolved.indexOf(" from ");
            return broken(end < 0 ? resolved : resolved.substring(0, end), code, line, trail);
        }
        if (staged != null) {
            trail.about(staged);
            return broken(staged, code, line, trail);
        }
        String executed = nameAfter(whole, "execution package:", from);
        if (executed != null) {
            return broken(executed, code, line, trail);
        }
        switch (what) {
            case FIND -> {
                return missing(nameAfter(whole, "file:", from), code, line, trail);
            }
            case RESOLVE -> {
                String named = nameAfter(whole, "package", from);
                if (named != null) {
                    trail.broken(named, line);
                }
                return named != null;
            }
            case PERFORM -> {
                return line.isError() && lastLine(code, line, trail);
            }
            case SINGLE_PHASE, CHAIN -> trail.failed(code, line);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean lastLine(Hresult code, StampedLine line, FailureTrail trail) {
        trail.failed(code, line);
        return true;
    }

    private static boolean broken(String name, Hresult code, StampedLine line, FailureTrail trail) {
        trail.broken(name, line);
        trail.failed(code, line);
        return true;
    }

    /** Other files are missing without harm, so only a file of a component counts. */
    private static boolean missing(@Nullable String file, Hresult code, StampedLine line, FailureTrail trail) {
        if (file == null || !ComponentFile.isIn(file)) {
            return false;
        }
        trail.missing(ComponentFile.of(file), line);
        trail.failed(code, line);
        return true;
    }

    private static boolean execution(StampedLine line, FailureTrail trail) {
        if (line.says("Exec: Staging Package:")) {
            trail.staging(line);
            return false;
        }
        Hresult code = line.isError() && line.says("Exec: Failed ") ? hresult(line) : null;
        if (code != null && ServicingCodes.isFailure(code)) {
            trail.failed(code, line);
        }
        return code != null;
    }

    private static @Nullable Hresult hresult(StampedLine line) {
        return WrittenResult.after(line.whole(), "[HRESULT", line.text());
    }
}
