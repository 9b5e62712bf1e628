package org.patchlight.update.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.patchlight.update.attempt.UpdateFailure.Operation;

/**
 * Failures that lie ahead of the clock although a success was written after them that does not: the clock had been ahead, and was set back in between.
 * By their times alone such failures would seem the newer until the clock has come there again.
 */
public final class OvertakenFailures {
    /** So far ahead no record lies by chance. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private static final int MOST = 1000;

    private final Deque<UpdateFailure> overtaken = new ArrayDeque<>();

    /** Whether a record's time is not yet. */
    public static boolean isNotYet(Instant time, Instant now) {
        return time.isAfter(now.plus(SLACK));
    }

    /** Whether a success that was written after the failure made up for it. */
    static boolean isMadeUpFor(UpdateFailure failure, ReportedEvent success) {
        UpdateIdentity updated = new UpdateIdentity(
                success.operation() == Operation.SEARCH,
                success.updateIdOrNull(),
                success.kbOrNull(),
                success.titleOrNull());
        return makesUp(success.operation(), failure.operation())
                && UpdateIdentity.of(failure).matches(updated);
    }

    private static boolean makesUp(Operation success, Operation failure) {
        return success == failure || (success == Operation.INSTALL && failure != Operation.SEARCH);
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

    /** It failed again since: nothing that looks like it is made up for any more. */
    void failedAgain(UpdateFailure failure) {
        overtaken.removeIf(failure::isSameAttemptAs);
    }

    /** Whether it is one of them, by whichever record. */
    boolean contains(UpdateFailure failure) {
        return overtaken.stream().anyMatch(failure::isSameAttemptAs);
    }
}
