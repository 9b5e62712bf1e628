package org.patchlight.update.reading.setup;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.servicing.StampedLine;

/** Recognizes the lines of a setup log that report the end of an upgrade or of one of its operations. */
final class SetupLines {
    /**
     * The end of an upgrade or of one of its modes: {@code CSetupManager::Execute(295): Result = 0x...}. Uninstalling
     * an upgrade is excluded.
     */
    private static final Pattern MANAGER = Pattern.compile(
            "CSetup(?:UI)?(?:Manager|Host)::Execute(?!Uninstall|Rollback)(?:[A-Za-z]{1,40}Mode)?\\(\\d{1,6}\\): Result = 0x([0-9A-Fa-f]{8})");

    /**
     * Result and extend code as Setup shows them; the dash may be an en dash. The extend code holds phase and
     * operation.
     */
    private static final Pattern PAIR = Pattern.compile(
            "(?<![0-9A-Za-z])0x([89CcAa][0-9A-Fa-f]{7}) ?[-\u2013] ?0x([1-9A-Fa-f][0-9A-Fa-f]{4})(?![0-9A-Za-z])");

    private static final int LONGEST_PAIR = 400;

    private SetupLines() {}

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

    /** {@code Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]}. */
    static boolean failedOperation(StampedLine line, SetupAttempts attempts) {
        if (!line.says("Operation failed: ")) {
            return false;
        }
        int error = line.whole().lastIndexOf("Error: ");
        Hresult code = error < 0 ? null : CodeIn.at(line.whole(), error + "Error: ".length());
        if (code != null) {
            attempts.operationFailed(code, line.time());
        }
        return true;
    }

    static boolean abandoned(StampedLine line, SetupAttempts attempts) {
        if (!line.says("CSetupPlatform") || !line.whole().contains("abandoning")) {
            return false;
        }
        Hresult code = CodeIn.after(line.whole(), "Error: ", line.text());
        if (code != null) {
            attempts.operationFailed(code, line.time());
        }
        return true;
    }

    /**
     * An error of the migration that makes an operation fail, as a Win32 code: {@code Error 1392 while gathering
     * object ... requested abort!}.
     */
    static boolean gatherAborted(StampedLine line, SetupAttempts attempts) {
        if (!line.says("Error ") || !line.whole().contains("requested abort")) {
            return false;
        }
        int code = CodeIn.numberAfter(line.whole(), "Error ", line.text());
        if (code > 0) {
            attempts.aborted(CodeIn.ofWin32(code), line.time());
        }
        return true;
    }

    static boolean phase(StampedLine line, SetupAttempts attempts) {
        boolean done = line.says("Setup completed successfully")
                || line.says("Setup phase change: [SetupPhaseFinalize] -> [SetupPhaseEnd]");
        if (done) {
            attempts.succeeded(line.time());
        }
        return done;
    }

    /** Setup rolls back to the old system. From phase 5 on a person asked for it. */
    static boolean rollback(StampedLine line, SetupAttempts attempts) {
        if (!line.says("Initiating rollback")) {
            return false;
        }
        if (CodeIn.numberAfter(line.whole(), "phase = ", line.text()) < 5) {
            attempts.rolledBack(line.time());
        }
        return true;
    }

    static boolean pair(StampedLine line, SetupAttempts attempts) {
        String whole = line.whole();
        int second = whole.lastIndexOf("0x");
        if (second < 10 || whole.length() > LONGEST_PAIR || !isDash(whole, second)) {
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

    private static boolean isDash(String whole, int second) {
        char before = whole.charAt(second - 1);
        char dash = before == ' ' ? whole.charAt(second - 2) : before;
        return dash == '-' || dash == '\u2013';
    }

    /** Reads {@code UpgradeEndTime = 2020-03-14 10:50:23}, as SetupDiag writes it. */
    static @Nullable EvidenceTime endOfUpgrade(StampedLine line) {
        String name = "UpgradeEndTime = ";
        return line.says(name) ? StampedLine.timeAt(line.whole(), line.text() + name.length()) : null;
    }
}
