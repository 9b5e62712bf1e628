package org.patchlight.eventlog;

import java.util.ArrayList;
import java.util.List;

/** The most events of a day. The last one says that no more follow. */
final class DayLimit {
    /** A PC that fixes all it can writes about twenty. */
    static final int MOST = 100;

    private DayLimit() {}

    /**
     * The events that may still be written today.
     *
     * @param notes how many were written, and when
     * @param today by the PC's clock: days since 1970
     */
    static List<Event> allowed(LogNotes notes, long today, List<Event> wanted) {
        int count = written(notes, today);
        List<Event> allowed = new ArrayList<>();
        for (Event event : wanted) {
            if (count < MOST - 1) {
                allowed.add(event);
            } else if (count == MOST - 1) {
                allowed.add(Event.of(EventId.LIMIT_REACHED, Integer.toString(MOST)));
            }
            count++;
        }
        return allowed;
    }

    /** How many events count for today. A clock that was set to another day begins again. */
    static int written(LogNotes notes, long today) {
        return notes.day() == today ? notes.count() : 0;
    }
}
