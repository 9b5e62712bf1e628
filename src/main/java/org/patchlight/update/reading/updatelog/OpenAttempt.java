package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;

/** One attempt of the update agent's log that is still open: more lines of more components may follow. */
final class OpenAttempt {
    private static final int WIN32_IN_HRESULT = 0x8007_0000;
    private static final int LAST_WIN32 = 0xFFFF;

    /** The codes that only say that an installer, or all updates of a call, failed, not why. */
    private static final int INSTALLER_FAILED = 0x8024200B;

    private static final int ALL_FAILED = 0x80240022;

    /** The kind of code. */
    enum CodeKind {
        /** The code that Windows shows. */
        MAPPED,
        /** The code of a component in between. */
        PLAIN,
        /** The installer's result, logged together with the mapped one. */
        UNMAPPED,
        /** The installer's result, as it logged it itself. */
        DEEP
    }

    final Operation operation;
    final boolean succeeded;
    private long seconds;
    private @Nullable EvidenceTime time;
    private @Nullable String id;
    private @Nullable Hresult mapped;
    private @Nullable Hresult plain;
    private @Nullable Hresult wrapper;
    private @Nullable Hresult unmapped;
    private @Nullable Hresult deep;
    private boolean hint;
    private boolean ended;
    private boolean reported;

    OpenAttempt(Operation operation, boolean succeeded, @Nullable EvidenceTime time, long seconds, boolean hint) {
        this.operation = operation;
        this.succeeded = succeeded;
        this.time = time;
        this.seconds = seconds;
        this.hint = hint;
    }

    /** Whether only a summary or a lower layer has reported it so far. */
    boolean isHint() {
        return hint;
    }

    /** When it ended, in seconds for comparing with other lines. */
    long seconds() {
        return seconds;
    }

    /** Replaces the time of a hint by that of a more reliable line. */
    void endedAt(@Nullable EvidenceTime laterTime, long laterSeconds) {
        time = laterTime;
        seconds = laterSeconds;
    }

    @Nullable String id() {
        return id;
    }

    /** Whether a line with this update id, or without one, may be about the same attempt. */
    boolean mayBeOf(@Nullable String otherId) {
        return id == null || otherId == null || id.equals(otherId);
    }

    /** Whether this code may belong to this attempt. */
    boolean mayHave(CodeKind kind, @Nullable Hresult code) {
        return code == null || kind != CodeKind.MAPPED || mapped == null || mapped.equals(code);
    }

    /** Whether the attempt has this code, or one of the two has no specific code. */
    boolean isReportedBy(@Nullable Hresult code) {
        Hresult own = code();
        return code == null
                || own == null
                || isWrapper(code)
                || isWrapper(own)
                || own.equals(code)
                || code.equals(deep);
    }

    /** Marks a line as this attempt's end; false if it has one already. */
    boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    /** Marks a line as this attempt's report; false if it has one already. */
    boolean report() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /** Adds the details of another line. */
    void add(@Nullable String updateId, CodeKind kind, @Nullable Hresult code, boolean isHint) {
        id = updateId == null ? id : updateId;
        hint &= isHint;
        if (code == null || code.value() == 0) {
            return;
        }
        switch (kind) {
            case MAPPED -> mapped = code;
            case UNMAPPED -> unmapped = code;
            case DEEP -> deep = code;
            case PLAIN -> addPlain(code);
        }
    }

    private void addPlain(Hresult code) {
        if (isWrapper(code)) {
            wrapper = code;
        } else if (plain == null) {
            plain = code;
        }
    }

    private static boolean isWrapper(Hresult code) {
        return code.value() == INSTALLER_FAILED || code.value() == ALL_FAILED;
    }

    /** The code that represents the attempt; null if there is none. */
    @Nullable Hresult code() {
        if (mapped != null) {
            return mapped;
        }
        if (plain != null) {
            return plain;
        }
        if (deep != null) {
            int value = deep.value();
            return value > 0 && value <= LAST_WIN32 ? new Hresult(WIN32_IN_HRESULT | value) : deep;
        }
        return wrapper;
    }

    private @Nullable Hresult root(@Nullable Hresult code) {
        for (Hresult deeper : new Hresult[] {unmapped, deep, plain}) {
            if (deeper != null && !isSuccess(deeper) && !sameAs(deeper, code)) {
                return deeper;
            }
        }
        return null;
    }

    /** Whether it is a success code. Those of the agent are 0x0024xxxx. */
    private static boolean isSuccess(Hresult code) {
        return code.value() > LAST_WIN32;
    }

    private static boolean sameAs(Hresult deeper, @Nullable Hresult code) {
        return code == null
                || deeper.equals(code)
                || (deeper.value() > 0 && code.value() == (WIN32_IN_HRESULT | deeper.value()));
    }

    /** The finished attempt; null if it was cancelled or its code is not a failure. */
    @Nullable Attempt closed(@Nullable String bundleId) {
        Hresult code = code();
        if (!succeeded && code != null && (!code.isFailure() || code.equals(Hresult.CANCELLED))) {
            return null;
        }
        return new Attempt(
                time,
                operation,
                succeeded,
                succeeded ? null : code,
                succeeded ? null : root(code),
                null,
                null,
                bundleId,
                null);
    }
}
