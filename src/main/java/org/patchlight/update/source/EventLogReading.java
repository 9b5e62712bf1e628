package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempts;

/**
 * What the event log told about updates.
 *
 * @param attempts what it says
 * @param reference the time by which its records are old or recent: the newest record, if the clock has gone back behind it; else now
 * @param unread what of it could not be read
 */
record EventLogReading(Attempts attempts, Instant reference, List<Message> unread) {
    EventLogReading {
        unread = List.copyOf(unread);
    }

    /** Whether it tells enough to judge by: it holds a record at all. */
    boolean decides() {
        return attempts.records() > 0;
    }
}
