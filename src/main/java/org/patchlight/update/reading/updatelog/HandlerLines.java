package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;

/**
 * Reads lines of the installers (Handler): for component packages (CBS), for Windows Installer, and for programs.
 * Most don't have the update's id. It is the update that was last prepared for installation. The installers run in
 * their own process.
 */
final class HandlerLines {
    private static final String COMPLETE = "Install complete for update ID: ";
    private static final String STARTING_CBS = "Starting install of CBS update ";
    private static final String COMMAND_LINE = "ommand line install completed. Return code = ";
    private static final String COMPLETED_CBS = "Completed install of CBS update";
    private static final String MSI = "MSI transaction completed. MSI: ";
    private static final String PACKAGE = "CBS package identity: ";
    private static final String INSTALL_OF = " Install of ";
    private static final String MAPPING = "(mapping to error ";
    private static final String FAILED = "*FAILED* [";
    private static final String FIRST_FAILURE = "First failure for update ";

    private HandlerLines() {}

    static void read(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.startsWith(COMPLETE, from)) {
            complete(log, line, from);
        } else if (line.startsWith(STARTING_CBS, from)) {
            String id = LogWords.guidAt(line, from + STARTING_CBS.length());
            if (id != null) {
                log.installs(id);
            }
        } else if (line.startsWith(PACKAGE, from)) {
            identity(log, line.substring(from + PACKAGE.length()).strip());
        } else if (line.startsWith(FAILED, from) && line.indexOf(INSTALL_OF, from) > 0) {
            failedInstall(log, line, from);
        } else if (line.indexOf("nstall", from) >= 0) {
            installer(log, line, from);
        } else if (line.indexOf(MSI, from) >= 0) {
            deep(log, log.installing(), LogWords.codeAfter(line, MSI, from));
        } else if (line.indexOf(FIRST_FAILURE, from) >= 0) {
            String id = LogWords.guidAfter(line, FIRST_FAILURE, from);
            deep(log, id == null ? log.installing() : id, LogWords.codeAfter(line, "MSI result = ", from));
        } else if (line.indexOf("CBS called Error with ", from) >= 0) {
            deep(log, log.installing(), LogWords.codeAfter(line, "Error with ", from));
        } else if (line.indexOf("WARNING: Exit code = ", from) >= 0) {
            Hresult code = LogWords.codeAfter(line, "Exit code = ", from);
            if (code != null && code.isFailure()) {
                log.failed(Operation.INSTALL, log.installing(), CodeKind.PLAIN, code, LineRole.MENTION);
            }
        }
        if (line.indexOf(".ms", from) > 0 || line.indexOf(".exe", from) > 0) {
            log.files.readProgram(line, from, log.installing(), log.path(), log.number());
        } else {
            log.files.readFolder(line, from, LogWords.guidAfter(line, "update ", from));
        }
    }

    private static void identity(UpdateLog log, String identity) {
        String id = log.installing();
        if (id != null && !identity.isEmpty()) {
            log.files.installs(id, identity, log.path(), log.number());
        }
    }

    /** A driver: {@code *FAILED* [800F0247] Driver Install of {GUID} on DEVICE (mapping to error 8024200B)}. */
    private static void failedInstall(UpdateLog log, String line, int from) {
        String id = LogWords.guidAfter(line, INSTALL_OF, from);
        Hresult code = LogWords.codeAt(line, from + FAILED.length());
        if (id == null || code == null) {
            return;
        }
        OpenAttempt failed = log.failed(Operation.INSTALL, id, CodeKind.DEEP, code, LineRole.MENTION);
        Hresult mapping = LogWords.codeAfter(line, MAPPING, from);
        if (mapping != null) {
            log.failed(Operation.INSTALL, id, CodeKind.MAPPING, mapping, LineRole.MENTION);
        }
        int on = line.indexOf(" on ", from);
        int end = on < 0 ? -1 : line.indexOf(" (", on);
        String device = on < 0
                ? ""
                : line.substring(on + " on ".length(), end < 0 ? line.length() : end)
                        .strip();
        if (failed != null && !device.isEmpty()) {
            Culprit culprit = Culprit.of(Culprit.Kind.DEVICE, device);
            failed.because(FailureDetail.of(null, culprit.seenIn(log.path(), log.number())));
        }
    }

    private static void complete(UpdateLog log, String line, int from) {
        String id = LogWords.guidAt(line, from + COMPLETE.length());
        Hresult code = LogWords.codeAfter(line, "Return code is ", from);
        if (id != null && code != null) {
            log.ended(Operation.INSTALL, id, code, LineRole.MENTION);
        }
    }

    private static void installer(UpdateLog log, String line, int from) {
        if (line.indexOf(COMMAND_LINE, from) >= 0) {
            if (line.indexOf("Result = Failed", from) >= 0) {
                deep(log, log.installing(), LogWords.codeAfter(line, COMMAND_LINE, from));
            } else if (line.indexOf("Result = Succeeded", from) >= 0) {
                log.succeeded(Operation.INSTALL, log.installing(), LineRole.MENTION);
            }
        } else if (line.indexOf(COMPLETED_CBS, from) >= 0) {
            Hresult code = LogWords.codeAfter(line, "hr=", from);
            if (code != null && !code.isFailure()) {
                log.succeeded(Operation.INSTALL, log.installing(), LineRole.MENTION);
            } else {
                deep(log, log.installing(), code);
            }
        } else if (line.startsWith("* END *", from)) {
            Hresult code = lastCode(line, from);
            if (code != null && code.isFailure()) {
                log.failed(Operation.INSTALL, log.installing(), CodeKind.PLAIN, code, LineRole.MENTION);
            }
        }
    }

    private static void deep(UpdateLog log, @Nullable String id, @Nullable Hresult code) {
        if (code != null && code.value() != 0) {
            log.failed(Operation.INSTALL, id, CodeKind.DEEP, code, LineRole.MENTION);
        }
    }

    private static @Nullable Hresult lastCode(String line, int from) {
        int marked = line.lastIndexOf("0x");
        return marked < from ? null : LogWords.codeAt(line, marked);
    }
}
