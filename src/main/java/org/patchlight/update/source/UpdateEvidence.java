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
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.UpdateFailure.Operation;

/**
 * What all sources on a PC tell together of how updates ended: ReportingEvents.log, the event log, the update agent's own history, and the notes of
 * last results.
 *
 * @param attempts what they say
 * @param reference the time by which records are old or recent; see {@link Recency}
 * @param offsetOrNull how far local time was ahead of UTC by the newest record of ReportingEvents.log; null if it has none
 * @param installedOrNull when an update was last installed, apps of the Store and definitions left out where they can be told apart; null if not known
 * @param blindness why nothing can be said; empty if at least one of the two logs or the agent tells something
 * @param unread what could not be read although something can be said
 */
public record UpdateEvidence(
        Attempts attempts,
        Instant reference,
        @Nullable ZoneOffset offsetOrNull,
        @Nullable Instant installedOrNull,
        List<Message> blindness,
        List<Message> unread) {
    /** The event log is asked no further back: it may be large. */
    private static final int MOST_DAYS = 91;

    public UpdateEvidence {
        blindness = List.copyOf(blindness);
        unread = List.copyOf(unread);
    }

    /**
     * The event log is asked for the days that matter here, up to a limit.
     *
     * @param reportingEvents the log of this PC; it may remember what it read before
     * @param agent the agent's own history
     * @param recentDays how many days a failure counts as recent
     * @param overdueDays after how many days without an installed update one must have been missed
     */
    public static UpdateEvidence read(
            Pc pc, ReportingEventsLog reportingEvents, AgentHistory agent, int recentDays, int overdueDays) {
        int days = Math.min(Math.max(recentDays, overdueDays + 1), MOST_DAYS);
        LogReading log = reportingEvents.read();
        EventLogReading events = UpdateEventLog.read(pc, days);
        AgentReading memory = agent.read(later(log.reference(), events.reference()));
        List<Message> unread = new ArrayList<>(log.remarks());
        List<Message> blindness = new ArrayList<>();
        boolean blind = log.obstacle().isPresent() && !events.decides() && !memory.decides();
        List<Message> obstacles = blind ? blindness : unread;
        log.obstacle().ifPresent(obstacles::add);
        obstacles.addAll(events.unread());
        if (blind || memory.wasAsked()) {
            obstacles.addAll(memory.unread());
        }
        if (blind && events.unread().isEmpty()) {
            blindness.add(Message.of("update.evidence.events-none", Integer.toString(days)));
        }
        if (blind && memory.unread().isEmpty()) {
            blindness.add(Message.of("update.evidence.agent-none"));
        }
        Attempts attempts = log.attempts();
        attempts.addAll(events.attempts());
        attempts.addAll(memory.attempts());
        AutoUpdateResults results = results(pc, unread);
        if (blind) {
            blindness.addAll(results.errors());
        }
        Optional.ofNullable(results.searchedOrNull()).ifPresent(time -> attempts.add(searched(time)));
        Optional.ofNullable(memory.searchedOrNull()).ifPresent(time -> attempts.add(searched(time)));
        Instant noted = laterOf(results.installedOrNull(), memory.installedOrNull());
        Instant installed = attempts.lastUpdate().orElse(noted);
        return new UpdateEvidence(attempts, memory.reference(), log.offsetOrNull(), installed, blindness, unread);
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
