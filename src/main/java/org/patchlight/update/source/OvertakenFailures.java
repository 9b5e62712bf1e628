package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * Failures ahead of the clock that were followed by a success that is not ahead. The clock was fast and was then
 * corrected. By their times alone these failures would seem newer than the success until the clock reaches them.
 */
final class OvertakenFailures {
    /** The tolerance: a record further ahead than this was written by a clock that was fast. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int MOST = 1000;

    private final Deque<UpdateFailure> overtaken = new ArrayDeque<>();

    /** Whether a record lies ahead of the clock by more than five minutes. */
    static boolean isNotYet(Instant time, Instant now) {
        return time.isAfter(now.plus(SLACK));
    }

    void add(UpdateFailure failure) {
        overtaken.addLast(failure);
        if (overtaken.size() > MOST) {
            overtaken.removeFirst();
        }
    }

    void addAll(OvertakenFailures others) {
        others.overtaken.forEach(this::add);
    }

    /** Removes the failures of the same attempt, because it failed again after the success. */
    void failedAgain(UpdateFailure failure) {
        overtaken.removeIf(failure::isSameAttemptAs);
    }

    /** Whether the failure, from whichever record, is one of them. */
    boolean contains(UpdateFailure failure) {
        return overtaken.stream().anyMatch(failure::isSameAttemptAs);
    }
}
