package org.patchlight.update.reading.note;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.SameUpdate;

/**
 * Notes of a source whose attempts have no time, because day and month are ambiguous, but whose order is certain. It passes
 * attempts on in that order, and marks failures that a later success of the source resolves.
 */
public final class RankedNotes {
    /** Far more than a person copies. Beyond it, attempts are passed on as they come. */
    private static final int MOST = 2000;

    private record Ranked(long seconds, Attempt attempt) {}

    private final Notes notes;
    private final List<Ranked> waiting = new ArrayList<>();
    private final List<Ranked> passed = new ArrayList<>();
    private boolean ranks;
    private @Nullable Long place;

    /**
     * Starts without attempts.
     *
     * @param ranks whether the dates of the source rank its attempts; if not, all are passed on as they come
     */
    public RankedNotes(Notes notes, boolean ranks) {
        this.notes = notes;
        this.ranks = ranks;
    }

    /** The place of the next attempt in seconds, the smallest first; null if it has no date. */
    public void at(@Nullable Long seconds) {
        place = seconds;
    }

    /** An attempt with a time was passed on, which may resolve one without. */
    public void passed(Attempt attempt, @Nullable Long seconds) {
        if (seconds != null && attempt.succeeded() && passed.size() < MOST) {
            passed.add(new Ranked(seconds, attempt));
        }
    }

    /** Takes an attempt without a time. */
    public void take(Attempt attempt) {
        if (!ranks || place == null) {
            notes.attempt(attempt);
            return;
        }
        waiting.add(new Ranked(place, attempt));
        if (waiting.size() > MOST) {
            ranks = false;
            waiting.forEach(one -> notes.attempt(one.attempt()));
            waiting.clear();
        }
    }

    /** Passes on the attempts: no more will come. */
    public void finish() {
        waiting.sort(Comparator.comparingLong(Ranked::seconds));
        for (int i = 0; i < waiting.size(); i++) {
            Ranked one = waiting.get(i);
            boolean resolved = !one.attempt().succeeded()
                    && (isResolved(one, waiting.subList(i + 1, waiting.size())) || isResolved(one, passed));
            notes.attempt(resolved ? one.attempt().with(one.attempt().detail().resolved()) : one.attempt());
        }
        waiting.clear();
    }

    private static boolean isResolved(Ranked failure, List<Ranked> rest) {
        return rest.stream()
                .anyMatch(other -> other.attempt().succeeded()
                        && other.seconds() > failure.seconds()
                        && SameUpdate.resolves(other.attempt(), failure.attempt()));
    }
}
