package org.patchlight.update.reading.updatelog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;

/** One attempt of the update agent's log that is still open: more lines of more components may follow. */
final class OpenAttempt {
    final Operation operation;
    final boolean succeeded;
    private long seconds;
    private @Nullable EvidenceTime time;
    private @Nullable String id;
    private final AttemptCodes codes = new AttemptCodes();
    private FailureDetail detail = FailureDetail.NONE;
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

    /** The codes that its lines report. */
    AttemptCodes codes() {
        return codes;
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
        if (code != null && code.value() != 0) {
            codes.add(kind, code);
        }
    }

    /** Adds what a line names as the reason, after what earlier lines name. */
    void because(FailureDetail more) {
        detail = detail.or(more);
    }

    /**
     * The finished attempt.
     *
     * @param bundleId the update that people see
     * @return null if it was cancelled or its code is not a failure
     */
    @Nullable Attempt closed(@Nullable String bundleId) {
        if (succeeded) {
            return new Attempt(time, operation, true, null, null, null, null, bundleId, null);
        }
        Hresult code = codes.shown();
        if (code != null && (!code.isFailure() || code.equals(Hresult.CANCELLED))) {
            return null;
        }
        Integer exitCode = codes.exitCode();
        FailedStage stage = exitCode == null ? null : FailedStage.EXTERNAL_INSTALLER;
        return new Attempt(time, operation, false, code, codes.root(), null, null, bundleId, null)
                .with(detail.or(new FailureDetail(List.of(), stage, exitCode)));
    }
}
