package org.patchlight.monitor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeZones;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what happens to a clock between checks: it was set, the PC slept, or the time zone changed. Ticks come from
 * one thread.
 */
final class ClockEventRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(ClockEventRecorder.class);

    private final History history;
    private final PcClock clock;
    private final TimeZones zones;
    private final StepDetector steps;

    ClockEventRecorder(History history, PcClock clock, TimeZones zones) {
        this.history = history;
        this.clock = clock;
        this.zones = zones;
        this.steps = new StepDetector(clock.now(), clock.nanos());
    }

    /** Starts recording; later time zones are compared with the current one. */
    void started() {
        zoneSeen();
        history.append(HistoryEntry.event(clock.now(), HistoryEntry.STARTED, null, zone().orElse(null)));
    }

    /** Whether the clock was set, or the PC slept, since the last tick. Called every 10 seconds. */
    boolean tick() {
        return written(steps.tick(clock.now(), clock.nanos()));
    }

    /** A check has ended, which kept ticks from coming: only a clock that was set is recorded. */
    void checkEnded() {
        written(steps.tickAfterWork(clock.now(), clock.nanos()));
    }

    private boolean written(StepDetector.Happened what) {
        Instant now = clock.now();
        if (what.hasSlept()) {
            String length = what.slept().truncatedTo(ChronoUnit.SECONDS).toString();
            history.append(HistoryEntry.event(now, HistoryEntry.SLEPT, null, length));
        }
        if (what.wasSet()) {
            double seconds = what.put().toMillis() / 1e3;
            history.append(HistoryEntry.event(now, HistoryEntry.CLOCK_SET, seconds, null));
        }
        return what.hasSlept() || what.wasSet();
    }

    /**
     * Compares the current zone with the last one that any program recorded. Nothing is known before the first start.
     */
    void zoneSeen() {
        Optional<String> before = lastZone();
        Optional<String> now = before.isEmpty() ? Optional.empty() : zone();
        if (now.isPresent() && !now.equals(before)) {
            history.append(HistoryEntry.event(clock.now(), HistoryEntry.ZONE_CHANGED, null, now.get()));
        }
    }

    private Optional<String> lastZone() {
        List<HistoryEntry> events = history.written(clock.now().minus(ClockPastReader.REACH), EnumSet.of(Kind.EVENT));
        String zone = null;
        for (HistoryEntry event : events) {
            boolean namesZone = event.isEvent(HistoryEntry.STARTED) || event.isEvent(HistoryEntry.ZONE_CHANGED);
            zone = namesZone && event.detail() != null ? event.detail() : zone;
        }
        return Optional.ofNullable(zone);
    }

    private Optional<String> zone() {
        try {
            return Optional.of(zones.current());
        } catch (PcException unreadable) {
            LOG.debug("the time zone could not be read: {}", unreadable.toString());
            return Optional.empty();
        }
    }
}
