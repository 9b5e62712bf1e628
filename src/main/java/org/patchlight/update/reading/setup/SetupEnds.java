package org.patchlight.update.reading.setup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.servicing.ServicingCodes;
import org.patchlight.update.reading.stamped.StampedLine;

/** Recognizes the lines of a setup log that report the end of an upgrade or of one of its operations. */
final class SetupEnds {
    /**
     * The end of an upgrade or of one of its modes: {@code CSetupManager::Execute(295): Result = 0x...}. Uninstalling
     * an upgrade is excluded.
     */
    private static final Pattern MANAGER = Pattern.compile(
            "CSetup(?:UI)?(?:Manager|Host)::Execute(?!Uninstall|Rollback)(?:[A-Za-z]{1,40}Mode)?\\(\\d{1,6}\\): Result = 0x([0-9A-Fa-f]{8})");

    /**
     * Result and extend code as Setup shows them; the dash may be an en dash. A line about a reported error has a comma.
     * The extend code holds phase and operation.
     */
    private static final Pattern PAIR = Pattern.compile(
            "(?<![0-9A-Za-z])0x([89CcAa][0-9A-Fa-f]{7}) ?[-\u2013,] ?0x([1-9A-Fa-f][0-9A-Fa-f]{4})(?![0-9A-Za-z])");

    private static final int LONGEST_PAIR = 400;
    private static final int LAST_WIN32 = 0xFFFF;

    private SetupEnds() {}

    static boolean endedByManager(StampedLine line, SetupAttempts attempts) {
        if (!line.says("CSetup") || !line.whole().contains("::Execute")) {
            return false;
        }
        Matcher ended =
                MANAGER.matcher(line.whole()).region(line.text(), line.whole().length());
        if (!ended.lookingAt()) {
            return false;
        }
        Hresult code = CodeIn.at(ended.group(1), 0);
        if (code != null) {
            attempts.ended(code, line.time());
        }
        return true;
    }

    /**
     * {@code Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]}, and after it {@code
     * Operation execution failed: 13. hr = 0x8007042B}.
     */
    static boolean failedOperation(StampedLine line, SetupAttempts attempts, SetupReasons reasons, long number) {
        String failed = "Operation failed: ";
        boolean named = line.says(failed);
        if (!named && !line.says("Operation execution failed: ")) {
            return false;
        }
        Hresult code = lastCode(line);
        if (code != null && ServicingCodes.isFailure(code)) {
            reasons.failed(named ? line.whole().substring(line.text() + failed.length()) : "", line, number);
            attempts.operationFailed(code, line.time());
        }
        return true;
    }

    static boolean abandoned(StampedLine line, SetupAttempts attempts) {
        if (!line.says("CSetupPlatform") || !line.whole().contains("abandoning")) {
            return false;
        }
        Hresult code = lastCode(line);
        if (code != null) {
            attempts.operationFailed(code, line.time());
        }
        return true;
    }

    /** Carrying over files and settings failed: {@code SPDoFrameworkApply: Apply operation failed. Error: 0x0000002C}. */
    static boolean framework(StampedLine line, SetupAttempts attempts, SetupReasons reasons, long number) {
        if (!line.says("SPDoFramework") || !line.whole().contains("fail")) {
            return false;
        }
        Hresult code = lastCode(line);
        if (code != null && code.value() != 0) {
            reasons.failed("Migrate framework", line, number);
            attempts.operationFailed(code, line.time());
        }
        return true;
    }

    /** {@code CApplyWIM: Failure while applying image 1 for C:\\x\\Install.wim. Error 0x80070570}. */
    static boolean image(StampedLine line, SetupAttempts attempts) {
        boolean applies = line.says("CApplyWIM") || line.says("CApplyESD");
        if (!line.isError() || !(applies || line.says("CMountWIM"))) {
            return false;
        }
        Hresult code = lastCode(line);
        if (code != null && ServicingCodes.isFailure(code)) {
            attempts.imageFailed(code, applies, line.time());
        }
        return true;
    }

    /**
     * An error of the migration that makes an operation fail, as a Win32 code: {@code Error 1392 while gathering
     * object ... requested abort!} or {@code Error WRITE, 0x00000005 while gathering/applying object: ... Will return
     * 0}. After an answer other than 0 Setup goes on.
     */
    static boolean stopped(StampedLine line, SetupAttempts attempts) {
        String whole = line.whole();
        if (!line.says("Error ") || whole.indexOf(" object", line.text()) < 0) {
            return false;
        }
        int code = -1;
        boolean ending = whole.contains("requested abort");
        if (ending) {
            code = CodeIn.numberAfter(whole, "Error ", line.text());
        } else if (whole.contains("Will return 0")) {
            Hresult found = CodeIn.after(whole, ", ", line.text());
            code = found == null ? -1 : found.value();
        }
        if (code > 0 && code <= LAST_WIN32) {
            attempts.aborted(CodeIn.ofWin32(code), ending, line.time());
        }
        return code > 0;
    }

    /** The last code of a line apart from the last error of the thread, which is usually noise; null if none. */
    private static @Nullable Hresult lastCode(StampedLine line) {
        String whole = line.whole();
        int at = whole.length();
        while (at > line.text()) {
            at = Math.max(whole.lastIndexOf("0x", at - 1), whole.lastIndexOf("0X", at - 1));
            if (at < line.text()) {
                return null;
            }
            if (!whole.startsWith("gle=", at - "gle=".length())) {
                return CodeIn.at(whole, at);
            }
        }
        return null;
    }

    static boolean phase(StampedLine line, SetupAttempts attempts) {
        boolean done = line.says("Setup completed successfully")
                || line.says("Setup phase change: [SetupPhaseFinalize] -> [SetupPhaseEnd]");
        if (done) {
            attempts.succeeded(line.time());
        }
        return done;
    }

    static boolean pair(StampedLine line, SetupAttempts attempts) {
        String whole = line.whole();
        int second = whole.lastIndexOf("0x");
        if (second < 10 || whole.length() > LONGEST_PAIR || !(isDash(whole, second) || isReported(whole))) {
            return false;
        }
        Matcher pair = PAIR.matcher(whole);
        Hresult code = pair.find() ? CodeIn.at(pair.group(1), 0) : null;
        if (code == null) {
            return false;
        }
        attempts.ended(code, line.time());
        attempts.stopped(code, "0x" + pair.group(2).toUpperCase(Locale.ROOT), line.time());
        return true;
    }

    /** {@code Reporting error event -> [0xC1900101, 0x30018]}. */
    private static boolean isReported(String whole) {
        return whole.contains("Reporting error event");
    }

    private static boolean isDash(String whole, int second) {
        char before = whole.charAt(second - 1);
        char dash = before == ' ' ? whole.charAt(second - 2) : before;
        return dash == '-' || dash == '\u2013';
    }
}
