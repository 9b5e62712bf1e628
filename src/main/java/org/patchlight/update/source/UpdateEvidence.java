package org.patchlight.update.source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;

/**
 * How recent updates ended on this PC. It joins ReportingEvents.log, the event log, the update agent's own history, and
 * the last results in the registry.
 *
 * @param attempts the attempts of all sources
 * @param reference the time against which records count as recent; see {@link Recency}
 * @param installedOrNull when an update was last installed, not counting Store apps and definitions where they can be
 *     told apart; null if unknown
 * @param restartRequiredOrNull whether the update agent says that Windows must restart; null if it gave no answer
 * @param obstacles why no verdict is possible; empty if ReportingEvents.log, the event log or the agent has a record
 * @param unread the sources that could not be read although a verdict is possible
 */
public record UpdateEvidence(
        PcRecords attempts,
        Instant reference,
        @Nullable Instant installedOrNull,
        @Nullable Boolean restartRequiredOrNull,
        List<Message> obstacles,
        List<Message> unread) {
    /** The oldest events that are queried, in days: the event log may be large. */
    private static final int MOST_DAYS = 91;

    public UpdateEvidence {
        obstacles = List.copyOf(obstacles);
        unread = List.copyOf(unread);
    }

    /**
     * Reads all sources. The event log is queried only for the days that matter, at most {@code MOST_DAYS}.
     *
     * @param reportingEvents the log of this PC; it may remember what it read before
     * @param agent the agent's own history
     * @param recentDays for how many days a failure counts as recent
     * @param overdueDays the number of days without an installed update after which updates count as overdue
     */
    public static UpdateEvidence read(
            Pc pc, ReportingEventsLog reportingEvents, AgentHistory agent, int recentDays, int overdueDays) {
        int days = Math.min(Math.max(recentDays, overdueDays + 1), MOST_DAYS);
        LogReading log = reportingEvents.read();
        EventLogReading events = UpdateEventLog.read(pc, days);
        AgentReading memory = agent.read(later(log.reference(), events.reference()));
        List<Message> unread = new ArrayList<>(log.remarks());
        List<Message> obstacles = new ArrayList<>();
        boolean undecided = log.obstacle().isPresent() && !events.decides() && !memory.decides();
        List<Message> destination = undecided ? obstacles : unread;
        log.obstacle().ifPresent(destination::add);
        destination.addAll(events.unread());
        if (undecided || memory.wasAsked()) {
            destination.addAll(memory.unread());
        }
        if (undecided && events.unread().isEmpty()) {
            obstacles.add(Message.of("update.evidence.events-none", Integer.toString(days)));
        }
        if (undecided && memory.unread().isEmpty()) {
            obstacles.add(Message.of("update.evidence.agent-none"));
        }
        PcRecords attempts = log.attempts();
        attempts.addAll(events.attempts());
        attempts.addAll(memory.attempts());
        AutoUpdateResults results = results(pc, unread);
        if (undecided) {
            obstacles.addAll(results.errors());
        }
        Optional.ofNullable(results.searchedOrNull()).ifPresent(time -> attempts.add(searched(time)));
        Optional.ofNullable(memory.searchedOrNull()).ifPresent(time -> attempts.add(searched(time)));
        Instant noted = laterOf(results.installedOrNull(), memory.installedOrNull());
        Instant installed = attempts.lastUpdate().orElse(noted);
        return new UpdateEvidence(
                attempts, memory.reference(), installed, memory.restartRequiredOrNull(), obstacles, unread);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other == null ? (one == null ? other : one) : later(one, other);
    }

    private static AutoUpdateResults results(Pc pc, List<Message> unread) {
        try {
            return AutoUpdateResults.read(pc);
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.results-unread", refused.target()));
            return new AutoUpdateResults(null, null, List.of());
        }
    }

    private static ReportedEvent searched(Instant time) {
        return new ReportedEvent(
                time, ZoneOffset.UTC, 0, Operation.SEARCH, Outcome.SUCCEEDED, new Hresult(0), null, null, null);
    }
}
