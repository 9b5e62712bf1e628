package org.patchlight.update.reading.servicing;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Passes on how operations on packages ended. A failure waits for the next one, because Windows logs it again with more
 * detail if it also writes an error report.
 */
final class PackageAttempts {
    private final Notes notes;
    private final FailureTrail trail;
    private @Nullable Attempt waiting;
    private @Nullable Attempt last;
    private boolean changes;

    PackageAttempts(Notes notes, FailureTrail trail) {
        this.notes = notes;
        this.trail = trail;
    }

    /**
     * An operation ended.
     *
     * @param named the package; null if unknown
     * @param article the update of the package; null if only its name shows it
     * @param source what Windows calls the source of the failure; empty if unknown
     */
    void ended(StampedLine line, Hresult code, @Nullable String named, @Nullable String article, String source) {
        if (code.isFailure() && !ServicingCodes.isFailure(code) && !ServicingCodes.isSuccess(code)) {
            trail.clear();
            return;
        }
        boolean succeeded = ServicingCodes.isSuccess(code);
        boolean another = trail.isUsed() && (last == null || !isNear(last.timeOrNull(), line.time()));
        if (succeeded || another) {
            trail.clear();
        }
        Attempt attempt = attempt(line.time(), succeeded, code, named, article, source);
        if (isRepeated(attempt) && last != null) {
            waiting = waiting == null ? null : waiting.with(attempt.detail().or(waiting.detail()));
            return;
        }
        flush();
        last = attempt;
        if (succeeded) {
            notes.attempt(attempt);
            return;
        }
        trail.used();
        waiting = attempt;
    }

    /**
     * A change of packages ended, and not a repair of the store, even where no package is named.
     *
     * @param named the package; null if unknown
     * @param article the update of the package; null if only its name shows it
     */
    void changed(StampedLine line, Hresult code, @Nullable String named, @Nullable String article) {
        changes = named == null;
        ended(line, code, named, article, "");
        changes = false;
    }

    /** Passes on what waits. */
    void flush() {
        if (waiting != null) {
            notes.attempt(waiting);
        }
        waiting = null;
    }

    /**
     * Ends the log. A failure whose end is missing is passed on as well.
     *
     * @param named the package that the last operation is about; null if unknown
     * @param article the update of that package; null if only its name shows it
     */
    void end(@Nullable String named, @Nullable String article) {
        if (trail.isOpen() && !isKnown(trail.code())) {
            flush();
            Attempt attempt = attempt(
                    trail.failedAt(), false, trail.code(), named == null ? trail.packageName() : named, article, "");
            boolean vague = attempt.detail().stageOrNull() == null;
            FailureDetail step = FailureDetail.of(FailedStage.PACKAGE_CHANGE);
            notes.attempt(vague ? attempt.with(attempt.detail().or(step)) : attempt);
        }
        flush();
    }

    private Attempt attempt(
            @Nullable EvidenceTime time,
            boolean succeeded,
            @Nullable Hresult code,
            @Nullable String named,
            @Nullable String article,
            String source) {
        String kb = article == null && named != null ? UpdateTitle.article(named) : article;
        Hresult root = succeeded ? null : trail.rootOf(code);
        Attempt attempt = new Attempt(time, Attempt.Operation.SERVICING, succeeded, code, root, named, kb, null, null);
        if (succeeded) {
            return attempt;
        }
        FailureDetail detail = trail.detail(code, source);
        if (named != null && !PackageIdentity.isOfUpdate(named)) {
            return attempt.with(detail.or(FailureDetail.of(FailedStage.FEATURE_CHANGE)));
        }
        return attempt.with(changes ? detail.or(FailureDetail.of(FailedStage.PACKAGE_CHANGE)) : detail);
    }

    /** Whether the same failure of the same package was the last one. */
    private boolean isRepeated(Attempt attempt) {
        return last != null
                && !attempt.succeeded()
                && attempt.titleOrNull() != null
                && Objects.equals(last.codeOrNull(), attempt.codeOrNull())
                && Objects.equals(last.titleOrNull(), attempt.titleOrNull())
                && isNear(last.timeOrNull(), attempt.timeOrNull());
    }

    /** Whether the last failure has this code already: error lines follow the end of an operation, too. */
    private boolean isKnown(@Nullable Hresult code) {
        return last != null
                && !last.succeeded()
                && (code == null || code.equals(last.codeOrNull()) || code.equals(last.rootCodeOrNull()))
                && isNear(last.timeOrNull(), trail.failedAt());
    }

    private static boolean isNear(@Nullable EvidenceTime one, @Nullable EvidenceTime other) {
        return one == null
                || other == null
                || Duration.between(one.written(), other.written()).abs().compareTo(Attempt.SAME_WITHIN) <= 0;
    }
}
