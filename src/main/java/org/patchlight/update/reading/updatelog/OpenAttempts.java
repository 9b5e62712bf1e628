package org.patchlight.update.reading.updatelog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.OpenAttempt.CodeKind;

/**
 * Makes one attempt of what several lines tell of it. Lines belong together if they are about the same operation, the same update as far as
 * they name one, and lie within ten minutes.
 */
final class OpenAttempts {
    /** The contract's limit for one and the same attempt. */
    private static final long SAME_SECONDS = 600;

    private static final int MOST = 512;

    /** How much a line says about its attempt. */
    enum Told {
        /** It is the end of the operation: two such lines are two attempts. */
        END,
        /** It is the agent's report of the end: two such lines are two attempts. */
        REPORT,
        /** It tells of an end that other lines may tell too. */
        ALSO,
        /** It sums up, or comes from a layer below that may try again: it counts only if nothing surer is told. */
        HINT
    }

    /**
     * When a line was written.
     *
     * @param timeOrNull the time for people; null if it cannot be told
     * @param seconds for comparing with other lines of the log
     */
    record Moment(@Nullable EvidenceTime timeOrNull, long seconds) {}

    private final Deque<OpenAttempt> open = new ArrayDeque<>();
    private final Consumer<OpenAttempt> closed;

    /** Nothing yet; each attempt is given away once nothing more can be told of it. */
    OpenAttempts(Consumer<OpenAttempt> closed) {
        this.closed = closed;
    }

    /** A line tells that an operation failed. */
    void failed(
            Operation operation, @Nullable String id, CodeKind kind, @Nullable Hresult code, Told told, Moment when) {
        closeOld(when.seconds());
        OpenAttempt same = sameFailure(operation, id, kind, code, told, when);
        if (same == null) {
            same = begin(operation, false, told, when);
        } else if (same.isHint() && told != Told.HINT) {
            same.endedAt(when.timeOrNull(), when.seconds());
        }
        same.add(id, kind, code, told == Told.HINT);
    }

    /** A line tells that an operation succeeded. */
    void succeeded(Operation operation, @Nullable String id, Told told, Moment when) {
        closeOld(when.seconds());
        if (operation == Operation.SEARCH && told != Told.HINT) {
            open.removeIf(other -> other.isHint() && other.operation == operation && isNear(other, when));
        }
        for (Iterator<OpenAttempt> newest = open.descendingIterator(); newest.hasNext(); ) {
            OpenAttempt other = newest.next();
            boolean same = other.succeeded && other.operation == operation && other.mayBeOf(id) && isNear(other, when);
            if (same && claim(other, told)) {
                other.add(id, CodeKind.PLAIN, null, told == Told.HINT);
                return;
            }
        }
        begin(operation, true, told, when).add(id, CodeKind.PLAIN, null, told == Told.HINT);
    }

    /** An operation on an update begins anew: later lines are about another attempt. */
    void again(Operation operation, String id) {
        for (Iterator<OpenAttempt> all = open.iterator(); all.hasNext(); ) {
            OpenAttempt attempt = all.next();
            if (attempt.operation == operation && id.equals(attempt.id())) {
                all.remove();
                closed.accept(attempt);
            }
        }
    }

    /** The log has ended. */
    void closeAll() {
        open.forEach(closed);
        open.clear();
    }

    private OpenAttempt begin(Operation operation, boolean succeeded, Told told, Moment when) {
        OpenAttempt attempt =
                new OpenAttempt(operation, succeeded, when.timeOrNull(), when.seconds(), told == Told.HINT);
        claim(attempt, told);
        open.addLast(attempt);
        if (open.size() > MOST) {
            closed.accept(open.removeFirst());
        }
        return attempt;
    }

    private @Nullable OpenAttempt sameFailure(
            Operation operation, @Nullable String id, CodeKind kind, @Nullable Hresult code, Told told, Moment when) {
        for (Iterator<OpenAttempt> newest = open.descendingIterator(); newest.hasNext(); ) {
            OpenAttempt other = newest.next();
            if (other.succeeded || other.operation != operation || !other.mayBeOf(id) || !isNear(other, when)) {
                continue;
            }
            boolean fits = id != null && id.equals(other.id()) && operation != Operation.SEARCH
                    ? other.mayHave(kind, code)
                    : other.isHint() || told == Told.HINT || other.isReportedBy(code);
            if (fits && claim(other, told)) {
                return other;
            }
        }
        return null;
    }

    /** Searches of several services follow one another within seconds and fail alike; they are told apart by their ends. */
    private static boolean claim(OpenAttempt attempt, Told told) {
        if (attempt.operation != Operation.SEARCH) {
            return true;
        }
        return switch (told) {
            case END -> attempt.end();
            case REPORT -> attempt.report();
            case ALSO, HINT -> true;
        };
    }

    private static boolean isNear(OpenAttempt attempt, Moment when) {
        return Math.abs(attempt.seconds() - when.seconds()) <= SAME_SECONDS;
    }

    private void closeOld(long seconds) {
        while (!open.isEmpty() && seconds - open.getFirst().seconds() > SAME_SECONDS) {
            closed.accept(open.removeFirst());
        }
    }
}
