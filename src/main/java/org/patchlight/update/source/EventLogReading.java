package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import org.patchlight.health.Message;

/**
 * The event log's records about updates.
 *
 * @param attempts the attempts of its records
 * @param reference the time against which its records count as recent: the newest record if the clock was set back
 *     behind it, else now
 * @param unread the channels that could not be read
 */
record EventLogReading(PcRecords attempts, Instant reference, List<Message> unread) {
    EventLogReading {
        unread = List.copyOf(unread);
    }

    /** Whether a verdict can be based on it: there is at least one record. */
    boolean decides() {
        return attempts.records() > 0;
    }
}
