package org.patchlight.update.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempts;

/**
 * What reading ReportingEvents.log brought.
 *
 * @param attempts what it says
 * @param reference the time by which its records are old or recent; see {@link ReportingEventsLog}
 * @param offsetOrNull how far local time was ahead of UTC by its newest record; null if it has none
 * @param obstacleOrNull why it decides nothing; null if it does
 * @param remarks what was left out of it
 */
record LogReading(
        Attempts attempts,
        Instant reference,
        @Nullable ZoneOffset offsetOrNull,
        @Nullable Message obstacleOrNull,
        List<Message> remarks) {
    LogReading {
        remarks = List.copyOf(remarks);
    }

    Optional<Message> obstacle() {
        return Optional.ofNullable(obstacleOrNull);
    }
}
