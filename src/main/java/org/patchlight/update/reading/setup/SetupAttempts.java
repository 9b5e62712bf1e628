package org.patchlight.update.reading.setup;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
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

    /** MOSETUP_E_SETUP_PLATFORM: in most cases, a driver. */
    private static final int ROLLED_BACK = 0xC1900101;

    private final Notes notes;
    private final SetupReasons reasons;
    private @Nullable Integer build;

    private @Nullable Hresult abort;
    private @Nullable EvidenceTime abortTime;
    private boolean abandoned;

    private @Nullable Hresult firstFailed;
    private @Nullable Hresult lastFailed;
    private @Nullable EvidenceTime failedTime;

    private @Nullable Hresult imageCode;
    private @Nullable EvidenceTime imageTime;

    private boolean rolledBack;
    /** Whether the way back was a person's wish, so that a rollback is no failure. */
    private boolean wanted;

    private @Nullable EvidenceTime rollbackTime;
    private boolean logOfRollback;
    private @Nullable EvidenceTime logTime;

    private @Nullable Hresult endCode;
    private @Nullable EvidenceTime endTime;

    SetupAttempts(Notes notes, SetupReasons reasons) {
        this.notes = notes;
        this.reasons = reasons;
    }

    /** Sets the target build of the following attempts. */
    void target(@Nullable Integer target) {
        build = target;
    }

    /**
     * The migration met an error.
     *
     * @param ending whether it ended because of it
     */
    void aborted(Hresult code, boolean ending, @Nullable EvidenceTime time) {
        if (abort == null || ending || !isWithin(SetupReasons.SAME_CAUSE, abortTime, time)) {
            abort = code;
            abortTime = time;
        }
        abandoned |= ending;
    }

    void operationFailed(Hresult code, @Nullable EvidenceTime time) {
        if (!ServicingCodes.isFailure(code)) {
            return;
        }
        if (firstFailed == null) {
            firstFailed = abort != null && isWithin(SetupReasons.SAME_CAUSE, abortTime, time) ? abort : code;
        }
        abort = null;
        lastFailed = code;
        failedTime = time;
    }

    /**
     * An image could not be applied or mounted. It counts if no operation of Setup reports more.
     *
     * @param applying whether it is the image of the new Windows
     */
    void imageFailed(Hresult code, boolean applying, @Nullable EvidenceTime time) {
        imageCode = code;
        imageTime = time;
        if (applying) {
            reasons.stage(FailedStage.IMAGE_APPLY);
        }
    }

    /** Setup restores the old Windows. The first time counts: it takes up to hours. */
    void rolledBack(@Nullable EvidenceTime time) {
        if (!rolledBack) {
            rolledBack = true;
            rollbackTime = time;
        }
    }

    /** A person went back to the old Windows after an upgrade that had worked. */
    void uninstalled() {
        wanted = true;
    }

    /** The phase of a rollback shows that the upgrade had not ended: an earlier one that did has no part in it. */
    void unwanted() {
        wanted = false;
    }

    /** The log has a line and is one that only a rollback leaves. */
    void logOfRollback(@Nullable EvidenceTime time) {
        logOfRollback = true;
        logTime = time;
    }

    void succeeded(@Nullable EvidenceTime time) {
        forget();
        wanted = true;
        note(time, true, null, null);
    }

    /** Setup, or one of its modes, ended. */
    void ended(Hresult code, @Nullable EvidenceTime lineTime) {
        if (!ServicingCodes.isFailure(code)) {
            if (code.isFailure()) {
                wanted |= !ServicingCodes.isContinuation(code);
                forget();
            }
            return;
        }
        boolean again = code.equals(endCode) && isWithin(SAME_END, endTime, lineTime);
        endCode = code;
        endTime = lineTime;
        if (again) {
            return;
        }
        Hresult root = firstFailed == null || firstFailed.equals(code) ? null : firstFailed;
        reasons.ended(lineTime);
        if (code.value() == ROLLED_BACK) {
            reasons.endedForDriver(lineTime);
        }
        note(lineTime, false, code, root);
        forget();
    }

    /** The phase and operation where an upgrade stopped, logged beside its code. */
    void stopped(Hresult code, String extendCode, @Nullable EvidenceTime time) {
        if (ServicingCodes.isFailure(code)) {
            notes.fact(new Fact(Fact.Kind.UPGRADE_PHASE, time, extendCode, code));
        }
    }

    /**
     * Ends the log. A failed operation without a later end of Setup counts as an attempt. A rollback is one, too, even
     * without a code of its own.
     */
    void end() {
        if (lastFailed != null) {
            note(failedTime, false, lastFailed, Objects.equals(firstFailed, lastFailed) ? null : firstFailed);
        } else if (abandoned && endCode == null) {
            reasons.ended(abortTime);
            note(abortTime, false, null, abort);
        } else if (imageCode != null && endCode == null) {
            reasons.endedWithImage(imageTime);
            note(imageTime, false, imageCode, null);
        } else if (endCode == null && !wanted && (rolledBack || logOfRollback)) {
            reasons.ended(rollbackTime);
            note(rolledBack ? rollbackTime : logTime, false, null, null);
        }
    }

    private void forget() {
        abort = null;
        abandoned = false;
        firstFailed = null;
        lastFailed = null;
        imageCode = null;
        rolledBack = false;
        logOfRollback = false;
        reasons.forget();
    }

    private void note(@Nullable EvidenceTime time, boolean succeeded, @Nullable Hresult code, @Nullable Hresult root) {
        notes.attempt(new Attempt(time, Attempt.Operation.SETUP, succeeded, code, root, null, null, null, build)
                .with(succeeded ? FailureDetail.NONE : reasons.detail()));
    }

    private static boolean isWithin(Duration limit, @Nullable EvidenceTime one, @Nullable EvidenceTime other) {
        return one == null
                || other == null
                || Duration.between(one.written(), other.written()).abs().compareTo(limit) <= 0;
    }
}
