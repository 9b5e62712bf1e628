package org.patchlight.update.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * The update agent's answer about its own history.
 *
 * @param attempts the attempts of its history
 * @param reference the time against which records count as recent: the one passed in, or the newest entry if the
 *     whole history lies ahead of it
 * @param searchedOrNull when a search last succeeded; null if the agent doesn't know
 * @param installedOrNull when an update of any kind was last installed; null if the agent doesn't know
 * @param restartRequiredOrNull whether the agent says that Windows must restart; null if it doesn't say
 * @param wasAsked whether the agent was asked at all, now or earlier
 * @param unread the parts that could not be read
 */
record AgentReading(
        PcRecords attempts,
        Instant reference,
        @Nullable Instant searchedOrNull,
        @Nullable Instant installedOrNull,
        @Nullable Boolean restartRequiredOrNull,
        boolean wasAsked,
        List<Message> unread) {
    AgentReading {
        unread = List.copyOf(unread);
    }

    /** Whether a verdict can be based on it: its history has at least one entry. */
    boolean decides() {
        return attempts.records() > 0;
    }
}
