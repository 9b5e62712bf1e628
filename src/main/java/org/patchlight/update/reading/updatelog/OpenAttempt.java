package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;

/** One attempt in the update agent's log while its parts are still being told, line by line and component by component. */
final class OpenAttempt {
    private static final Hresult CANCELLED = new Hresult(0x8024000B);
    private static final int WIN32_IN_HRESULT = 0x8007_0000;
    private static final int LAST_WIN32 = 0xFFFF;

    /** Say only that an installer, or all updates of a call, failed, never why. */
    private static final int INSTALLER_FAILED = 0x8024200B;

    private static final int ALL_FAILED = 0x80240022;

    /** How a code was told. */
    enum CodeKind {
        /** What Windows shows for it. */
        MAPPED,
        /** By a component in the middle. */
        PLAIN,
        /** What the installer returned, told with the mapped one. */
        UNMAPPED,
        /** What an installer returned, as it was logged at work. */
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

    /** Whether so far only a summary or a lower layer has told of it. */
    boolean isHint() {
        return hint;
    }

    /** When it ended, for comparing with other lines. */
    long seconds() {
        return seconds;
    }

    /** A surer line tells when it ended than the hint before. */
    void endedAt(@Nullable EvidenceTime surerTime, long surerSeconds) {
        time = surerTime;
        seconds = surerSeconds;
    }

    @Nullable String id() {
        return id;
    }

    /** Whether another line about this update, or about none that is named, may tell of the same attempt. */
    boolean mayBeOf(@Nullable String otherId) {
        return id == null || otherId == null || id.equals(otherId);
    }

    /** Whether a code told of an attempt may be one of this attempt's. */
    boolean mayHave(CodeKind kind, @Nullable Hresult code) {
        return code == null || kind != CodeKind.MAPPED || mapped == null || mapped.equals(code);
    }

    /** Whether it is known by this very code, or by no telling one. */
    boolean isReportedBy(@Nullable Hresult code) {
        Hresult own = code();
        return code == null
                || own == null
                || isWrapper(code)
                || isWrapper(own)
                || own.equals(code)
                || code.equals(deep);
    }

    /** Takes a line as the end of this attempt; false if it has one already. */
    boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }

    /** Takes a line as the report of this attempt; false if it has one already. */
    boolean report() {
        boolean first = !reported;
        reported = true;
        return first;
    }

    /** Adds what another line tells of it. */
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

    /** The code that stands for it; null if none was told. */
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

    /** Success codes of the agent stand in 0x0024xxxx. */
    private static boolean isSuccess(Hresult code) {
        return code.value() > LAST_WIN32;
    }

    private static boolean sameAs(Hresult deeper, @Nullable Hresult code) {
        return code == null
                || deeper.equals(code)
                || (deeper.value() > 0 && code.value() == (WIN32_IN_HRESULT | deeper.value()));
    }

    /** The finished attempt; null if it was cancelled, or came to nothing that has failed. */
    @Nullable Attempt closed(@Nullable String wholeId) {
        Hresult code = code();
        if (!succeeded && code != null && (!code.isFailure() || code.equals(CANCELLED))) {
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
                wholeId,
                null);
    }
}
