package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;

/**
 * Asks the event log how updates ended, within limits of time and number. The event log survives a reset of the
 * update cache, which erases ReportingEvents.log. Records ahead of the clock count only if the newest of their
 * channel is ahead too; see {@link ReportingEventsLog}.
 */
public final class UpdateEventLog {
    /** The time limit for all channels together. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final int MOST = 4000;

    /**
     * The records of an update's end, Windows 7 to 11. Blogs disagree about the channel of 20 and 24, so both
     * channels are queried for all.
     */
    private static final Set<Integer> ENDS = Set.of(19, 20, 23, 24, 25, 26, 31, 34, 35, 41, 213, 217);

    private static final int PACKAGE_FAILED = 3;

    private final Pc pc;
    private final Instant now;
    private final Instant since;
    private final long start;
    private final PcRecords all = new PcRecords(PcSource.SYSTEM);
    private final List<Message> unread = new ArrayList<>();
    private Instant reference;

    /** The records of how updates ended. A new one makes another check worthwhile. */
    public static List<EventSelection> outcomeSelections() {
        return List.of(
                new EventSelection(PcSource.SYSTEM.title(), AgentEvents.AGENT, ENDS),
                new EventSelection(PcSource.OPERATIONAL.title(), AgentEvents.AGENT, ENDS),
                new EventSelection(PcSource.SETUP.title(), AgentEvents.SERVICING, Set.of(PACKAGE_FAILED)));
    }

    private UpdateEventLog(Pc pc, int days) {
        this.pc = pc;
        this.now = pc.clock().now();
        this.since = now.minus(Duration.ofDays(days));
        this.start = pc.clock().nanos();
        this.reference = now;
    }

    /**
     * Queries all channels. Errors are part of the reading; nothing is thrown.
     *
     * @param days how far back to read, at least 1
     */
    static EventLogReading read(Pc pc, int days) {
        UpdateEventLog log = new UpdateEventLog(pc, days);
        boolean available = log.ask(PcSource.SYSTEM, AgentEvents.AGENT, ENDS)
                && log.ask(PcSource.OPERATIONAL, AgentEvents.AGENT, ENDS)
                && log.ask(PcSource.SETUP, AgentEvents.SERVICING, Set.of(PACKAGE_FAILED));
        if (!available) {
            log.unread.add(Message.of("update.evidence.events-unavailable"));
        }
        return new EventLogReading(log.all, log.reference, log.unread);
    }

    /**
     * Adds the records of one channel; false if the PC has no event log at all, so that the other channels are not
     * queried.
     */
    private boolean ask(PcSource source, String provider, Set<Integer> ids) {
        String channel = source.title();
        try {
            Duration left = LIMIT.minusNanos(pc.clock().nanos() - start);
            if (left.isNegative() || left.isZero()) {
                throw new PcException(Reason.TIMED_OUT, "EvtQuery", channel, 0);
            }
            note(source, pc.eventLog().find(new EventQuery(channel, provider, ids, since, MOST), left));
        } catch (PcException refused) {
            if (refused.reason() == Reason.UNAVAILABLE) {
                return false;
            }
            unread.add(Message.of("update.evidence.events-" + reason(refused), channel));
        }
        return true;
    }

    private static String reason(PcException refused) {
        return switch (refused.reason()) {
            case MISSING -> "missing";
            case DENIED -> "denied";
            case TIMED_OUT -> "slow";
            case IN_USE, UNAVAILABLE, FAILED -> "failed";
        };
    }

    private void note(PcSource source, List<EventRecord> newestFirst) {
        if (newestFirst.isEmpty()) {
            return;
        }
        Instant newest = newestFirst.get(0).time();
        boolean wentBack = isAhead(newest) && !ReportingEventsLog.isAbsurd(newest, now);
        if (wentBack && newest.isAfter(reference)) {
            reference = newest;
        }
        PcRecords ofChannel = new PcRecords(source);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            EventRecord event = newestFirst.get(i);
            boolean counts = wentBack ? !ReportingEventsLog.isAbsurd(event.time(), now) : !isAhead(event.time());
            if (counts) {
                AgentEvents.outcome(event)
                        .map(ended -> reported(event, ended))
                        .ifPresent(reported -> ofChannel.addInOrder(reported, now));
            }
        }
        all.addAll(ofChannel);
    }

    private boolean isAhead(Instant time) {
        return time.isAfter(now.plus(ReportingEventsLog.AHEAD));
    }

    private static ReportedEvent reported(EventRecord event, Attempt ended) {
        Outcome outcome = ended.succeeded() ? Outcome.SUCCEEDED : Outcome.FAILED;
        return new ReportedEvent(
                event.time(),
                ZoneOffset.UTC,
                0,
                ended.operation(),
                AgentEvents.isOfUpdate(ended) ? outcome : Outcome.NOTHING,
                ended.codeOrNull() == null ? new Hresult(0) : ended.codeOrNull(),
                ended.updateIdOrNull(),
                ended.titleOrNull(),
                ended.kbOrNull());
    }
}
