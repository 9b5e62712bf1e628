package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;

/**
 * Reads lines of the agent about installations (Agent, UDP, Deployment). These are entries of the update history with
 * the code that Windows shows and the installer's own, reports to callers, and ends of jobs.
 */
final class InstallLines {
    private static final String HISTORY = "LogHistory called";
    private static final String STARTING = "Installing starting for update ";
    private static final String FAILED = "*FAILED* [";

    private InstallLines() {}

    static void read(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.startsWith(HISTORY, from)) {
            history(log, line, from);
        } else if (line.startsWith(FAILED, from)) {
            failed(log, line, from);
        } else if (line.indexOf(STARTING, from) >= 0) {
            String id = LogWords.guidAfter(line, STARTING, from);
            if (id != null) {
                log.installsAgain(id);
            }
        } else if (line.indexOf("NotifyClient (", from) >= 0) {
            notified(log, line, from);
        } else if (line.indexOf("Method failed for update ", from) >= 0) {
            deployed(log, LogWords.guidAfter(line, "for update ", from), LogWords.codeAfter(line, "hrDeploy = ", from));
        } else if (line.indexOf("inner update : ", from) >= 0) {
            NameLines.readParts(log);
        } else if (line.indexOf("Installing updates", from) >= 0) {
            call(log, line, from);
        } else if (line.indexOf("download call", from) >= 0) {
            downloadCall(log, line, from);
        }
    }

    private static void history(UpdateLog log, String line, int from) {
        String id = LogWords.guidAfter(line, "idUpdate=", from);
        Hresult mapped = LogWords.codeAfter(line, "resultMapped=", from);
        if (id == null || mapped == null) {
            return;
        }
        boolean removal = line.indexOf("operation = Uninstall", from) >= 0;
        Operation operation = removal ? Operation.OTHER : Operation.INSTALL;
        if (mapped.equals(UpdateLog.WAITS_FOR_RESTART) || !mapped.isFailure()) {
            log.succeeded(operation, id, LineRole.MENTION);
        } else {
            log.failed(operation, id, CodeKind.MAPPED, mapped, LineRole.MENTION);
            Hresult unmapped = LogWords.codeAfter(line, "resultUnMapped=", from);
            if (unmapped != null) {
                log.failed(operation, id, CodeKind.UNMAPPED, unmapped, LineRole.MENTION);
            }
        }
    }

    /** Of all failures only that of installing or uninstalling an update counts. */
    private static void failed(UpdateLog log, String line, int from) {
        if (line.indexOf("nstalling for Top level update id ", from) < 0) {
            return;
        }
        NameLines.readParts(log);
        boolean removal = line.indexOf("Uninstalling for", from) >= 0;
        String id = LogWords.guidAfter(line, "op level update id ", from);
        Hresult code = LogWords.codeAt(line, from + FAILED.length());
        if (id != null && code != null) {
            Operation operation = removal ? Operation.OTHER : Operation.INSTALL;
            log.failed(operation, id, CodeKind.PLAIN, code, LineRole.MENTION);
        }
    }

    private static void notified(UpdateLog log, String line, int from) {
        String id = LogWords.guidAfter(line, "for update id ", from);
        if (id == null) {
            return;
        }
        if (line.indexOf("code = Update failed", from) >= 0) {
            log.failed(Operation.INSTALL, id, CodeKind.PLAIN, null, LineRole.MENTION);
        } else if (line.indexOf("code = Update success", from) >= 0) {
            log.succeeded(Operation.INSTALL, id, LineRole.MENTION);
        }
    }

    private static void deployed(UpdateLog log, @Nullable String id, @Nullable Hresult code) {
        if (id != null && code != null) {
            log.failed(Operation.INSTALL, id, CodeKind.DEPLOYED, code, LineRole.MENTION);
        }
    }

    /** A call that installs updates. Its exit code counts where no line about an update says how it ended. */
    private static void call(UpdateLog log, String line, int from) {
        LogThread thread = log.thread();
        if (line.indexOf("START *", from) >= 0) {
            thread.beginInstall();
        } else if (line.indexOf("END *", from) >= 0) {
            Hresult exit = thread.installExit;
            if (exit != null && !exit.equals(CallerLines.NOTHING_TO_DO)) {
                String id = thread.listed == 1 ? thread.update : null;
                log.failed(Operation.INSTALL, id, CodeKind.PLAIN, exit, LineRole.HINT);
            }
            thread.beginInstall();
        }
    }

    private static void downloadCall(UpdateLog log, String line, int from) {
        Hresult code = LogWords.codeAfter(line, "Call complete and error ", from);
        if (code != null && code.isFailure()) {
            log.failed(Operation.DOWNLOAD, null, CodeKind.PLAIN, code, LineRole.HINT);
        }
    }
}
