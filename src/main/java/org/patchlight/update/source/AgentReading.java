package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.Attempts;

/**
 * What the update agent told of its own past.
 *
 * @param attempts what its history says
 * @param reference the time by which records are old or recent, as handed in; its newest entry, if its whole history lies ahead of that
 * @param searchedOrNull when a search last succeeded; null if it does not tell
 * @param installedOrNull when an update of any kind was last installed; null if it does not tell
 * @param wasAsked whether it was asked at all, now or earlier
 * @param unread what of it could not be read
 */
record AgentReading(
        Attempts attempts,
        Instant reference,
        @Nullable Instant searchedOrNull,
        @Nullable Instant installedOrNull,
        boolean wasAsked,
        List<Message> unread) {
    AgentReading {
        unread = List.copyOf(unread);
    }

    /** Whether it tells enough to judge by: its history holds an entry at all. */
    boolean decides() {
        return attempts.records() > 0;
    }
}
