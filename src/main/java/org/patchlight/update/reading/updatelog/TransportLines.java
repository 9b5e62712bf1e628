package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;

/**
 * Reads codes of the transport in lines of a thread: name resolution, connections, HTTP and certificates. Alone they
 * are no failure, because the agent tries again. Just before the end of a failed search they are its root.
 */
final class TransportLines {
    private static final int DIGITS = 8;
    private static final String ASKED = "Server URL = ";

    /** WU_E_PT_ECP_SUCCEEDED_WITH_ERRORS: some server failed, which alone says nothing. */
    private static final int SOME_FAILED = 0x8024402F;

    private TransportLines() {}

    /** Remembers the code in the current line, if it has one, and the server that it is about. */
    static void read(UpdateLog log) {
        String line = log.line.line();
        for (int at = line.indexOf("80", log.line.textStart()); at >= 0; at = line.indexOf("80", at + 2)) {
            Hresult code = codeAt(line, at);
            if (code == null) {
                continue;
            }
            boolean transport = isTransport(code);
            if (!transport && !isProtocol(code)) {
                continue;
            }
            LogThread thread = log.thread();
            if (transport) {
                thread.transport = code;
                thread.transportSeconds = log.seconds();
            } else if (code.value() != SOME_FAILED) {
                thread.protocol = code;
            }
            FileAddress address = FileAddress.in(line, log.line.textStart());
            if (address != null) {
                thread.server = Culprit.of(Culprit.Kind.SERVER, address.host()).seenIn(log.path(), log.number());
            }
            return;
        }
        endpoint(log, line);
    }

    /** A line without a code that says which server did not answer as it should, or which one is asked. */
    private static void endpoint(UpdateLog log, String line) {
        int from = log.line.textStart();
        boolean failed = line.indexOf("communicating with the endpoint", from) >= 0;
        int asked = failed ? -1 : line.indexOf(ASKED, from);
        FileAddress address = failed || asked >= 0 ? FileAddress.in(line, Math.max(from, asked)) : null;
        if (address == null) {
            return;
        }
        Culprit server = Culprit.of(Culprit.Kind.SERVER, address.host()).seenIn(log.path(), log.number());
        if (failed) {
            log.thread().server = server;
        } else {
            log.thread().asked = server;
        }
    }

    private static @Nullable Hresult codeAt(String line, int at) {
        boolean apart = at == 0 || !isAsciiLetterOrDigit(line.charAt(at - 1)) || line.startsWith("0x", at - 2);
        int end = at + DIGITS;
        if (!apart || end > line.length() || (end < line.length() && isAsciiLetterOrDigit(line.charAt(end)))) {
            return null;
        }
        return LogWords.codeAt(line, at);
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** WinINet and WinHTTP (12001 to 12188), Winsock (10004 to 11031), HTTP status codes, Schannel and certificates. */
    static boolean isTransport(Hresult code) {
        int low = code.code();
        return switch (code.value() >>> 16) {
            case 0x8007 ->
                (low >= 12001 && low <= 12188) || (low >= 10004 && low <= 11031) || low == 1231 || low == 1232;
            case 0x8019, 0x800B -> true;
            case 0x8009 -> low >= 0x0300 && low <= 0x03FF;
            default -> false;
        };
    }

    /** Codes of the agent about its talk with a server. */
    static boolean isProtocol(Hresult code) {
        int low = code.code();
        boolean ofProtocol = (low >= 0x4000 && low <= 0x5FFF) || (low >= 0x0436 && low <= 0x043F && low != 0x043D);
        return code.value() >>> 16 == 0x8024 && ofProtocol;
    }

    /** Adds the root to a search that ended in the current line of the same thread. */
    static void explain(UpdateLog log, @Nullable OpenAttempt search) {
        LogThread thread = log.thread();
        Hresult shown = search == null ? null : search.codes().shown();
        if (search == null || shown == null || !isProtocol(shown)) {
            return;
        }
        boolean near = Math.abs(log.seconds() - thread.transportSeconds) <= OpenAttempts.SAME_SECONDS;
        Hresult root = near ? thread.transport : null;
        if (root != null && isHttpStatus(shown) != (root.value() >>> 16 == 0x8019)) {
            root = null;
        }
        if (root == null && shown.value() == SOME_FAILED) {
            root = near && thread.transport != null ? thread.transport : thread.protocol;
        }
        if (root != null) {
            search.codes().add(CodeKind.TRANSPORT, root);
        }
        Culprit server = thread.server == null ? thread.asked : thread.server;
        if (server != null) {
            search.because(FailureDetail.of(null, server));
        }
    }

    /** Whether the code stands for an HTTP status, which the server itself sent: the connection worked. */
    private static boolean isHttpStatus(Hresult code) {
        return (code.code() >= 0x4015 && code.code() <= 0x4023) || code.code() == 0x402B;
    }
}
