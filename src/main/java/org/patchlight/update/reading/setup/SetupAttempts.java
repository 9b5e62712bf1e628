package org.patchlight.update.reading.setup;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.ServicingCodes;

/**
 * Joins the lines about one upgrade. First an operation of the setup platform fails. Then, at once or after the
 * rollback, Setup itself ends with the code that people see. If that end is missing, the operation's own code counts.
 */
final class SetupAttempts {
    /** Within this time several layers of Setup report the same end. */
    private static final Duration SAME_END = Duration.ofSeconds(60);

    /** Within this time an error of the migration makes its operation fail. */
    private static final Duration SAME_CAUSE = Duration.ofMinutes(5);

    private final Notes notes;
    private @Nullable Integer build;
    private @Nullable EvidenceTime reportedEnd;

    private @Nullable Hresult abort;
    private @Nullable EvidenceTime abortTime;

    private @Nullable Hresult firstFailed;
    private @Nullable Hresult lastFailed;
    private @Nullable EvidenceTime failedTime;

    private boolean rolledBack;
    private @Nullable EvidenceTime rollbackTime;

    private @Nullable Hresult endCode;
    private @Nullable EvidenceTime endTime;

    SetupAttempts(Notes notes) {
        this.notes = notes;
    }

    /** Sets the target build of the following attempts. */
    void target(@Nullable Integer target) {
        build = target;
    }

    /** The end of the upgrade is logged apart from its code; true if there was an end. */
    boolean endsAt(@Nullable EvidenceTime end) {
        if (end != null) {
            reportedEnd = end;
        }
        return end != null;
    }

    void aborted(Hresult code, @Nullable EvidenceTime time) {
        abort = code;
        abortTime = time;
    }

    void operationFailed(Hresult code, @Nullable EvidenceTime time) {
        if (!ServicingCodes.isFailure(code)) {
            return;
        }
        if (firstFailed == null) {
            firstFailed = abort != null && isWithin(SAME_CAUSE, abortTime, time) ? abort : code;
        }
        abort = null;
        lastFailed = code;
        failedTime = time;
    }

    void rolledBack(@Nullable EvidenceTime time) {
        rolledBack = true;
        rollbackTime = time;
    }

    void succeeded(@Nullable EvidenceTime time) {
        forget();
        note(time, true, null, null);
    }

    /** Setup, or one of its modes, ended. */
    void ended(Hresult code, @Nullable EvidenceTime lineTime) {
        if (!ServicingCodes.isFailure(code)) {
            if (code.isFailure()) {
                forget();
            }
            return;
        }
        EvidenceTime time = lineTime == null ? reportedEnd : lineTime;
        boolean again = code.equals(endCode) && isWithin(SAME_END, endTime, time);
        endCode = code;
        endTime = time;
        if (again) {
            return;
        }
        Hresult root = firstFailed == null || firstFailed.equals(code) ? null : firstFailed;
        forget();
        note(time, false, code, root);
    }

    /** The phase and operation where an upgrade stopped, logged beside its code. */
    void stopped(Hresult code, String extendCode, @Nullable EvidenceTime lineTime) {
        if (ServicingCodes.isFailure(code)) {
            notes.fact(new Fact(Fact.Kind.UPGRADE_PHASE, lineTime == null ? reportedEnd : lineTime, extendCode, code));
        }
    }

    /** Ends the log. A failed operation without a later end of Setup counts as an attempt. */
    void end() {
        if (lastFailed != null) {
            note(failedTime, false, lastFailed, Objects.equals(firstFailed, lastFailed) ? null : firstFailed);
        } else if (rolledBack && endCode == null) {
            note(rollbackTime, false, null, null);
        }
    }

    private void forget() {
        abort = null;
        firstFailed = null;
        lastFailed = null;
        rolledBack = false;
    }

    private void note(@Nullable EvidenceTime time, boolean succeeded, @Nullable Hresult code, @Nullable Hresult root) {
        notes.attempt(new Attempt(time, Attempt.Operation.SETUP, succeeded, code, root, null, null, null, build));
    }

    private static boolean isWithin(Duration limit, @Nullable EvidenceTime one, @Nullable EvidenceTime other) {
        return one == null
                || other == null
                || Duration.between(one.written(), other.written()).abs().compareTo(limit) <= 0;
    }
}
