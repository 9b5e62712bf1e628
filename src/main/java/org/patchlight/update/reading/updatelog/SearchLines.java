package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;
import org.patchlight.update.reading.updatelog.OpenAttempts.LineRole;

/**
 * Reads lines about searches, and about the agent updating itself before a search.
 *
 * <p>A search ends with {@code END ... Finding updates}. Newer agents log the exit code there, older ones in a line
 * before. The oldest show a successful end only by the updates found. The protocol layer (ProtocolTalker, PT) may try
 * again, so its errors are only hints.
 */
final class SearchLines {
    private static final String FINDING = "Finding updates";

    /** The agent's lines with the code of a search, used if no exit code follows. */
    private static final String[] ENDINGS = {
        "Exit code = ",
        "Failed to synchronize, error = ",
        "self-update check returned ",
        "Failed to filter search results, error = "
    };

    private SearchLines() {}

    /** Reads a line of the component Agent; true if it was about a search. */
    static boolean readAgent(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        int finding = line.indexOf(FINDING, from);
        if (finding >= 0 && !line.startsWith("Queueing ", finding - "Queueing ".length())) {
            return beginOrEnd(log, line, from);
        }
        Hresult failed = LogWords.codeAfter(line, "failed Searching for update with error ", from);
        if (failed == null && line.indexOf("search call", from) >= 0) {
            failed = LogWords.codeAfter(line, "Call complete and error ", from);
        }
        if (failed != null) {
            also(log, failed);
            return true;
        }
        return progress(log, line, from);
    }

    private static boolean beginOrEnd(UpdateLog log, String line, int from) {
        if (line.indexOf("START *", from) >= 0) {
            log.thread().beginSearch();
            return true;
        }
        if (line.indexOf("END *", from) < 0 && line.indexOf(" END ", from - 1) < 0) {
            return false;
        }
        LogThread thread = log.thread();
        Hresult code = LogWords.codeAfter(line, "Exit code = ", from);
        if (code == null) {
            code = thread.exit;
        }
        if (code == null && (thread.found || thread.searching)) {
            // Without a code the search succeeded only if it logged what it found.
            code = thread.found ? new Hresult(0) : null;
        }
        if (code != null) {
            TransportLines.explain(log, log.ended(Operation.SEARCH, null, code, LineRole.END));
        }
        if (thread.selfUpdateFailed && code != null && !code.isFailure()) {
            // A server without the agent's own files does not stop the agent from searching.
            log.succeeded(Operation.SELF_UPDATE, null, LineRole.MENTION);
        }
        thread.endSearch();
        return true;
    }

    private static boolean progress(UpdateLog log, String line, int from) {
        if (line.indexOf("Found ", from) >= 0 && line.indexOf(" categories in search", from) >= 0) {
            log.thread().found = true;
            return true;
        }
        for (String ending : ENDINGS) {
            int found = line.indexOf(ending, from);
            if (found >= 0) {
                Hresult code = LogWords.codeAt(line, found + ending.length());
                LogThread thread = log.thread();
                if (thread.searching && code != null && thread.exit == null) {
                    thread.exit = code;
                } else if (!thread.searching && code != null && code.isFailure()) {
                    thread.installExit = code;
                }
                return true;
            }
        }
        return false;
    }

    /** Reads a line of the protocol layer, ProtocolTalker or PT. */
    static void readProtocol(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        boolean synchronizing = line.indexOf("SyncServerUpdatesInternal failed", from) >= 0
                || line.indexOf("SyncUpdates_WithRecover", from) >= 0
                || line.indexOf("Sync of Updates", from) >= 0;
        if (!synchronizing) {
            return;
        }
        Hresult code = LogWords.codeAfter(line, "*FAILED* [", from);
        if (code == null) {
            code = lastCode(line, from);
        }
        if (code != null && code.isFailure()) {
            OpenAttempt search = log.failed(Operation.SEARCH, null, CodeKind.PLAIN, code, LineRole.HINT);
            TransportLines.explain(log, search);
        }
    }

    private static @Nullable Hresult lastCode(String line, int from) {
        int marked = line.lastIndexOf("0x");
        return marked < from ? null : LogWords.codeAt(line, marked);
    }

    /** Reads a line of the component Setup, through which the agent updates itself. */
    static void readSetup(UpdateLog log) {
        String line = log.line.line();
        int from = log.line.textStart();
        if (line.indexOf("SelfUpdate check failed", from) >= 0) {
            Hresult code = LogWords.codeAfter(line, "err = ", from);
            if (code == null) {
                code = LogWords.codeAfter(line, "error = ", from);
            }
            if (code == null || code.isFailure()) {
                log.failed(Operation.SELF_UPDATE, null, CodeKind.PLAIN, code, LineRole.MENTION);
                log.thread().selfUpdateFailed = true;
            }
        } else if (line.indexOf("SelfUpdate check completed", from) >= 0) {
            log.succeeded(Operation.SELF_UPDATE, null, LineRole.MENTION);
        } else if (line.indexOf("Install of setup package", from) >= 0) {
            installed(log, line, from);
        }
    }

    private static void installed(UpdateLog log, String line, int from) {
        if (line.indexOf(" succeeded", from) >= 0) {
            log.succeeded(Operation.SELF_UPDATE, null, LineRole.MENTION);
        } else if (line.indexOf(" failed", from) >= 0) {
            log.failed(Operation.SELF_UPDATE, null, CodeKind.PLAIN, lastCode(line, from), LineRole.MENTION);
        }
    }

    /** Records a failed search that its end may report too. */
    static void also(UpdateLog log, Hresult code) {
        if (code.isFailure()) {
            OpenAttempt search = log.failed(Operation.SEARCH, null, CodeKind.PLAIN, code, LineRole.MENTION);
            TransportLines.explain(log, search);
        }
    }
}
