package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * The result of reading ReportingEvents.log.
 *
 * @param attempts the attempts of its records
 * @param reference the time against which its records count as recent; see {@link ReportingEventsLog}
 * @param obstacleOrNull why the log decides nothing; null if it does
 * @param remarks what was left out of the reading
 */
record LogReading(
        PcRecords attempts, Instant reference, @Nullable Message obstacleOrNull, List<Message> remarks) {
    LogReading {
        remarks = List.copyOf(remarks);
    }

    Optional<Message> obstacle() {
        return Optional.ofNullable(obstacleOrNull);
    }
}
