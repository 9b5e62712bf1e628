package org.patchlight.update.reading.updatelog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.updatelog.AttemptCodes.CodeKind;

/**
 * Joins the lines about one attempt. Lines belong together if they have the same operation and the same update, as
 * far as they have one, and lie within ten minutes.
 */
final class OpenAttempts {
    /** The maximum distance of lines about the same attempt, in seconds. */
    static final long SAME_SECONDS = 600;

    private static final int MOST = 512;

    /** The role of a line for its attempt. */
    enum LineRole {
        /** The end of the operation. Two such lines are two attempts. */
        END,
        /** The agent's report of the end. Two such lines are two attempts. */
        REPORT,
        /** An end that other lines may report too. */
        MENTION,
        /** A summary, or a line of a lower layer that may try again. It counts only without a more reliable line. */
        HINT
    }

    /**
     * When a line was written.
     *
     * @param timeOrNull the time of the evidence; null if unknown
     * @param seconds for comparing with other lines of the log
     */
    record LineTime(@Nullable EvidenceTime timeOrNull, long seconds) {}

    private final Deque<OpenAttempt> open = new ArrayDeque<>();
    private final Consumer<OpenAttempt> closed;
    /** Whether any began with a hint. Most logs have none, so that none need be sought at each end of a search. */
    private boolean hints;

    /**
     * Starts without attempts.
     *
     * @param closed receives each attempt when no further line can belong to it
     */
    OpenAttempts(Consumer<OpenAttempt> closed) {
        this.closed = closed;
    }

    /** A line reports that an operation failed. Returns the attempt to which it belongs. */
    OpenAttempt failed(
            Operation operation,
            @Nullable String id,
            CodeKind kind,
            @Nullable Hresult code,
            LineRole role,
            LineTime when) {
        closeOld(when.seconds());
        OpenAttempt same = sameFailure(operation, id, kind, code, role, when);
        if (same == null) {
            same = begin(operation, false, role, when);
        } else if (same.isHint() && role != LineRole.HINT) {
            same.endedAt(when.timeOrNull(), when.seconds());
        }
        same.add(id, kind, code, role == LineRole.HINT);
        return same;
    }

    /** A line reports that an operation succeeded. */
    void succeeded(Operation operation, @Nullable String id, LineRole role, LineTime when) {
        closeOld(when.seconds());
        if (hints && operation == Operation.SEARCH && role != LineRole.HINT) {
            open.removeIf(other -> other.isHint() && other.operation == operation && isNear(other, when));
        }
        for (Iterator<OpenAttempt> newest = open.descendingIterator(); newest.hasNext(); ) {
            OpenAttempt other = newest.next();
            boolean same = other.succeeded && other.operation == operation && other.mayBeOf(id) && isNear(other, when);
            if (same && claim(other, role)) {
                other.add(id, CodeKind.PLAIN, null, role == LineRole.HINT);
                return;
            }
        }
        begin(operation, true, role, when).add(id, CodeKind.PLAIN, null, role == LineRole.HINT);
    }

    /** An operation on an update begins again. Later lines are about another attempt. */
    void again(Operation operation, String id) {
        for (Iterator<OpenAttempt> all = open.iterator(); all.hasNext(); ) {
            OpenAttempt attempt = all.next();
            if (attempt.operation == operation && id.equals(attempt.id())) {
                all.remove();
                closed.accept(attempt);
            }
        }
    }

    /** Ends the log and closes all attempts. */
    void closeAll() {
        open.forEach(closed);
        open.clear();
    }

    private OpenAttempt begin(Operation operation, boolean succeeded, LineRole role, LineTime when) {
        hints |= role == LineRole.HINT;
        OpenAttempt attempt =
                new OpenAttempt(operation, succeeded, when.timeOrNull(), when.seconds(), role == LineRole.HINT);
        claim(attempt, role);
        open.addLast(attempt);
        if (open.size() > MOST) {
            closed.accept(open.removeFirst());
        }
        return attempt;
    }

    private @Nullable OpenAttempt sameFailure(
            Operation operation,
            @Nullable String id,
            CodeKind kind,
            @Nullable Hresult code,
            LineRole role,
            LineTime when) {
        for (Iterator<OpenAttempt> newest = open.descendingIterator(); newest.hasNext(); ) {
            OpenAttempt other = newest.next();
            if (other.succeeded || other.operation != operation || !other.mayBeOf(id) || !isNear(other, when)) {
                continue;
            }
            boolean fits = id != null && id.equals(other.id()) && operation != Operation.SEARCH
                    ? other.codes().mayHave(kind, code)
                    : other.isHint() || role == LineRole.HINT || other.codes().isReportedBy(code);
            if (fits && claim(other, role)) {
                return other;
            }
        }
        return null;
    }

    /** Searches of several services follow each other within seconds and fail alike. Their ends distinguish them. */
    private static boolean claim(OpenAttempt attempt, LineRole role) {
        if (attempt.operation != Operation.SEARCH) {
            return true;
        }
        return switch (role) {
            case END -> attempt.end();
            case REPORT -> attempt.report();
            case MENTION, HINT -> true;
        };
    }

    private static boolean isNear(OpenAttempt attempt, LineTime when) {
        return Math.abs(attempt.seconds() - when.seconds()) <= SAME_SECONDS;
    }

    private void closeOld(long seconds) {
        while (!open.isEmpty() && seconds - open.getFirst().seconds() > SAME_SECONDS) {
            closed.accept(open.removeFirst());
        }
    }
}
