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
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.EventOutcome;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;
import org.patchlight.update.attempt.UpdateFailure.Operation;

/**
 * Asks the event log of a PC how updates ended, within limits of time and number. It outlives a reset of the update cache, which erases
 * ReportingEvents.log. As there, records ahead of the clock count only if the newest of their channel is one of them; see {@link ReportingEventsLog}.
 */
public final class UpdateEventLog {
    /** For all channels together. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    static final String OPERATIONAL = AgentEvents.AGENT + "/Operational";
    private static final int MOST = 4000;

    /** Where each record stands, Windows 7 to 11; blogs name either channel for 20 and 24, so both are asked for all. */
    private static final Set<Integer> ENDS = Set.of(19, 20, 23, 24, 25, 26, 31, 34, 35, 41, 213, 217);

    private static final int PACKAGE_FAILED = 3;

    private final Pc pc;
    private final Instant now;
    private final Instant since;
    private final long start;
    private final Attempts all = new Attempts("");
    private final List<Message> unread = new ArrayList<>();
    private Instant reference;

    /** The records that say how updates ended: a new one is worth a look. */
    public static List<EventSelection> telling() {
        return List.of(
                new EventSelection("System", AgentEvents.AGENT, ENDS),
                new EventSelection(OPERATIONAL, AgentEvents.AGENT, ENDS),
                new EventSelection("Setup", AgentEvents.SERVICING, Set.of(PACKAGE_FAILED)));
    }

    private UpdateEventLog(Pc pc, int days) {
        this.pc = pc;
        this.now = pc.clock().now();
        this.since = now.minus(Duration.ofDays(days));
        this.start = pc.clock().nanos();
        this.reference = now;
    }

    /**
     * Asks it; whatever goes wrong is told in the reading.
     *
     * @param days how far back, at least 1
     */
    static EventLogReading read(Pc pc, int days) {
        UpdateEventLog log = new UpdateEventLog(pc, days);
        boolean there = log.ask("System", AgentEvents.AGENT, ENDS)
                && log.ask(OPERATIONAL, AgentEvents.AGENT, ENDS)
                && log.ask("Setup", AgentEvents.SERVICING, Set.of(PACKAGE_FAILED));
        if (!there) {
            log.unread.add(Message.of("update.evidence.events-unavailable"));
        }
        return new EventLogReading(log.all, log.reference, log.unread);
    }

    /** Takes down what a channel tells; false if there is no event log at all, so that no other channel need be asked. */
    private boolean ask(String channel, String provider, Set<Integer> ids) {
        try {
            Duration left = LIMIT.minusNanos(pc.clock().nanos() - start);
            if (left.isNegative() || left.isZero()) {
                throw new PcException(Reason.TIMED_OUT, "EvtQuery", channel, 0);
            }
            note(channel, pc.eventLog().find(new EventQuery(channel, provider, ids, since, MOST), left));
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

    private void note(String channel, List<EventRecord> newestFirst) {
        if (newestFirst.isEmpty()) {
            return;
        }
        Instant newest = newestFirst.get(0).time();
        boolean wentBack = isAhead(newest) && !ReportingEventsLog.isAbsurd(newest, now);
        if (wentBack && newest.isAfter(reference)) {
            reference = newest;
        }
        Attempts ofChannel = new Attempts(channel);
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            EventRecord event = newestFirst.get(i);
            boolean counts = wentBack ? !ReportingEventsLog.isAbsurd(event.time(), now) : !isAhead(event.time());
            if (counts) {
                AgentEvents.outcome(event)
                        .map(UpdateEventLog::reported)
                        .ifPresent(told -> ofChannel.addInOrder(told, now));
            }
        }
        all.addAll(ofChannel);
    }

    private boolean isAhead(Instant time) {
        return time.isAfter(now.plus(ReportingEventsLog.AHEAD));
    }

    private static ReportedEvent reported(EventOutcome outcome) {
        Hresult code = outcome.codeOrNull() == null ? new Hresult(0) : outcome.codeOrNull();
        return new ReportedEvent(
                outcome.time(),
                ZoneOffset.UTC,
                0,
                operation(outcome),
                isReported(outcome) ? (outcome.succeeded() ? Outcome.SUCCEEDED : Outcome.FAILED) : Outcome.NOTHING,
                code,
                outcome.updateIdOrNull(),
                outcome.titleOrNull(),
                outcome.kbOrNull());
    }

    /** Packages without an article are features of Windows that somebody switched, no updates. */
    private static boolean isReported(EventOutcome outcome) {
        return outcome.step() != EventOutcome.Step.PACKAGE || outcome.kbOrNull() != null;
    }

    private static Operation operation(EventOutcome outcome) {
        return switch (outcome.step()) {
            // the agent replaces itself before it searches, so a later good search makes up for it
            case SEARCH, SELF_UPDATE -> Operation.SEARCH;
            case DOWNLOAD -> Operation.DOWNLOAD;
            case INSTALL, PACKAGE -> Operation.INSTALL;
            case REMOVAL -> Operation.OTHER;
        };
    }
}
