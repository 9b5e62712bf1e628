package org.patchlight.update.reading.note;

import java.util.ArrayDeque;
import java.util.Deque;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.UpdateNames.Name;

/**
 * Passes attempts on with the names of their updates. A log names an update where it is found or its installation
 * begins, not where it fails. So an attempt without a name waits for the end of the log, up to a limit.
 */
public final class NamedAttempts {
    private static final int MOST_WAITING = 4000;

    private final UpdateNames names;
    private final Notes notes;
    private final Deque<Attempt> waiting = new ArrayDeque<>();

    /**
     * Nothing is waiting yet.
     *
     * @param names the names read so far; more may be added
     * @param notes receives the attempts
     */
    public NamedAttempts(UpdateNames names, Notes notes) {
        this.names = names;
        this.notes = notes;
    }

    /** Passes an attempt on, at once if its update has a title, else at the end. */
    public void add(Attempt attempt) {
        Attempt named = named(attempt);
        if (named.updateIdOrNull() == null || named.titleOrNull() != null) {
            notes.attempt(named);
            return;
        }
        waiting.addLast(named);
        if (waiting.size() > MOST_WAITING) {
            notes.attempt(hinted(waiting.removeFirst()));
        }
    }

    /** Passes on all waiting attempts: no more names will come. */
    public void finish() {
        for (Attempt attempt = waiting.pollFirst(); attempt != null; attempt = waiting.pollFirst()) {
            notes.attempt(hinted(named(attempt)));
        }
    }

    /** Without any title the names of files and packages count. */
    private Attempt hinted(Attempt attempt) {
        Name hint = attempt.titleOrNull() == null ? names.hintOf(attempt.updateIdOrNull()) : null;
        if (hint == null || attempt.kbOrNull() != null) {
            return attempt;
        }
        return attempt.named(hint.kbOrNull() == null ? hint.titleOrNull() : null, hint.kbOrNull());
    }

    private Attempt named(Attempt attempt) {
        Name name = names.of(attempt.updateIdOrNull());
        if (name == null || (attempt.titleOrNull() != null && attempt.kbOrNull() != null)) {
            return attempt;
        }
        return attempt.named(
                attempt.titleOrNull() == null ? name.titleOrNull() : attempt.titleOrNull(),
                attempt.kbOrNull() == null ? name.kbOrNull() : attempt.kbOrNull());
    }
}
