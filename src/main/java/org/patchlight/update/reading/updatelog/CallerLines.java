package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;

/** Reads what the agent's callers log about the end of an operation: Automatic Updates (AU) and the API (ComApi). */
final class CallerLines {
    /** WU_E_NO_UPDATE: there was nothing to install, so nothing was tried. */
    static final Hresult NOTHING_TO_DO = new Hresult(0x80240024);

    private CallerLines() {}

    /** Reads a line of Automatic Updates, Windows 7 to 8.1. */
    static void readAutomatic(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.indexOf("RESUMED", from) >= 0) {
            resumed(log, line, from);
        } else if (line.indexOf("WARNING: ", from) >= 0) {
            warning(log, line, from);
        } else if (line.indexOf(" updates detected", from) >= 0 && log.thread().resumed == Operation.SEARCH) {
            log.succeeded(Operation.SEARCH, null, LineRole.HINT);
        }
    }

    private static void resumed(UpdateLog log, String line, int from) {
        LogThread thread = log.thread();
        thread.resumed = operation(line, from, "Search for updates", "Download update", "Installing update");
        thread.resumedUpdate = LogWords.guidAfter(line, "UpdateId = ", from);
        if (thread.resumed != null && thread.resumedUpdate != null && line.indexOf(", succeeded", from) >= 0) {
            log.succeeded(thread.resumed, thread.resumedUpdate, LineRole.MENTION);
        }
    }

    private static @Nullable Operation operation(
            String line, int from, String search, String download, String install) {
        if (line.indexOf(search, from) >= 0) {
            return Operation.SEARCH;
        }
        if (line.indexOf(download, from) >= 0) {
            return Operation.DOWNLOAD;
        }
        return line.indexOf(install, from) >= 0 ? Operation.INSTALL : null;
    }

    private static void warning(UpdateLog log, String line, int from) {
        Hresult search = LogWords.codeAfter(line, "Search callback failed, result = ", from);
        if (search == null) {
            search = LogWords.codeAfter(line, "Failed to find updates with error code ", from);
        }
        if (search != null) {
            SearchLines.also(log, search);
            return;
        }
        Hresult code = LogWords.codeAfter(line, "error = ", from);
        if (code == null || !code.isFailure()) {
            return;
        }
        if (line.indexOf("Install failed", from) >= 0) {
            log.failed(Operation.INSTALL, log.thread().resumedUpdate, CodeKind.PLAIN, code, LineRole.MENTION);
        } else if (line.indexOf("Download failed", from) >= 0) {
            log.failed(Operation.DOWNLOAD, log.thread().resumedUpdate, CodeKind.PLAIN, code, LineRole.MENTION);
        } else if (line.indexOf("Install call completed", from) >= 0) {
            log.failed(Operation.INSTALL, null, CodeKind.PLAIN, code, LineRole.HINT);
        }
    }

    /** Reads a line of the API. */
    static void readInterface(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.indexOf("call complete (", from) >= 0) {
            summary(log, line, from);
        } else if (line.indexOf("ode = ", from) >= 0) {
            exit(log, line, from);
        } else if (line.indexOf("Client", from) >= 0) {
            begin(log, line, from);
        } else if (line.indexOf("Updates found = ", from) >= 0 && log.thread().call == Operation.SEARCH) {
            log.thread().found = true;
        } else if (line.indexOf("asynchronous search. (hr=", from) >= 0) {
            Hresult code = LogWords.codeAfter(line, "(hr=", from);
            if (code != null) {
                SearchLines.also(log, code);
            }
        }
    }

    private static void begin(UpdateLog log, String line, int from) {
        boolean begins = line.indexOf("START", from) >= 0 || line.indexOf("RESUMED", from) >= 0;
        boolean ends = !begins && line.indexOf("END", from) >= 0;
        LogThread thread = log.thread();
        if (begins) {
            thread.call = operation(line, from, "Search", "Download", "Install");
            thread.found = false;
            thread.exit = null;
        } else if (ends) {
            if (thread.call == Operation.SEARCH && thread.found && thread.exit == null) {
                log.succeeded(Operation.SEARCH, null, LineRole.HINT);
            }
            thread.call = null;
            thread.found = false;
        }
    }

    private static void summary(UpdateLog log, String line, int from) {
        Operation operation = operation(line, from, "Search call", "Download call", "Install call");
        if (operation == null) {
            return;
        }
        log.thread().call = operation;
        if (LogWords.countAfter(line, " failed = ", from) > 0) {
            log.failed(operation, null, CodeKind.PLAIN, null, LineRole.HINT);
        } else if (LogWords.countAfter(line, "(succeeded = ", from) > 0) {
            log.succeeded(operation, null, LineRole.HINT);
        }
    }

    /**
     * Reads the end of a call. The second code is the operation's result: {@code Exit code = 0x00000000, Result code
     * = 0x8024402C}.
     */
    private static void exit(UpdateLog log, String line, int from) {
        Hresult code = LogWords.codeAfter(line, "Result code = ", from);
        if (code == null) {
            code = LogWords.codeAfter(line, "all error code = ", from);
        }
        if (code == null) {
            code = LogWords.codeAfter(line, "Exit code = ", from);
        }
        LogThread thread = log.thread();
        Operation call = thread.call;
        if (code == null || call == null || !code.isFailure() || code.equals(NOTHING_TO_DO)) {
            return;
        }
        thread.exit = code;
        if (call == Operation.SEARCH) {
            SearchLines.also(log, code);
        } else {
            log.failed(call, null, CodeKind.PLAIN, code, LineRole.HINT);
        }
    }
}
