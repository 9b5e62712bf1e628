package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.monitor.SampleChecks.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.ClockPast.PastEvent;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;
import org.patchlight.history.FileHistory;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.monitor.SampleChecks.HandClock;
import org.patchlight.pc.PcException;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.simulated.SimulatedPc;

class ClockPastReaderTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final TimeZones zones = SimulatedPc.of("healthy").timeZones();
    private History history = History.inMemory();

    @BeforeEach
    void open() {
        history = new FileHistory(folder);
    }

    @Test
    void measurements_are_read_with_offset_and_bound_and_skipped_without() {
        history.append(measured(NOON.minusSeconds(60), -137.25, 0.013));
        history.append(measured(NOON, null, null));
        assertThat(past())
                .isEqualTo(new ClockPast(
                        List.of(new PastMeasurement(
                                NOON.minusSeconds(60), Duration.ofMillis(-137_250), Duration.ofMillis(13))),
                        List.of()));
    }

    @Test
    void entries_older_than_90_days_are_skipped() {
        history.append(measured(NOON.minus(Duration.ofDays(91)), 1.0, 0.1));
        history.append(measured(NOON.minus(Duration.ofDays(89)), 2.0, 0.1));
        assertThat(past().measurements()).hasSize(1);
    }

    @Test
    void a_set_clock_and_a_sleep_are_recorded_once_each() {
        ClockEventRecorder clockEvents = new ClockEventRecorder(history, clock, zones);
        clockEvents.started();
        clock.pass(Duration.ofSeconds(10));
        clock.wall = clock.wall.plusSeconds(137);
        assertThat(clockEvents.tick()).isTrue();
        clock.pass(Duration.ofHours(8));
        assertThat(clockEvents.tick()).isTrue();
        clock.pass(Duration.ofSeconds(10));
        assertThat(clockEvents.tick()).isFalse();
        clock.pass(Duration.ofSeconds(90));
        clockEvents.checkEnded();
        assertThat(past().events())
                .extracting(PastEvent::kind)
                .containsExactly(PastEvent.Kind.STARTED, PastEvent.Kind.SET, PastEvent.Kind.SLEPT);
        assertThat(history.since(Instant.EPOCH))
                .extracting(HistoryEntry::offsetSeconds)
                .contains(137.0);
        assertThat(history.since(Instant.EPOCH))
                .extracting(HistoryEntry::detail)
                .contains("PT8H");
    }

    @Test
    void another_zone_is_recorded_once_by_whichever_program_sees_it_first() throws PcException {
        new ClockEventRecorder(history, clock, zones).zoneSeen();
        assertThat(past().events()).isEmpty();
        new ClockEventRecorder(history, clock, zones).started();
        zones.set("Tokyo Standard Time");
        new ClockEventRecorder(history, clock, zones).zoneSeen();
        new ClockEventRecorder(history, clock, zones).zoneSeen();
        assertThat(past().events())
                .extracting(PastEvent::kind)
                .containsExactly(PastEvent.Kind.STARTED, PastEvent.Kind.ZONE_CHANGED);
        assertThat(history.since(Instant.EPOCH))
                .extracting(HistoryEntry::detail)
                .contains("Tokyo Standard Time");
    }

    @Test
    void a_zone_changed_while_the_program_was_closed_is_recorded_at_the_start() throws PcException {
        new ClockEventRecorder(history, clock, zones).started();
        zones.set("Tokyo Standard Time");
        new ClockEventRecorder(history, clock, zones).started();
        assertThat(past().events()).extracting(PastEvent::kind).contains(PastEvent.Kind.ZONE_CHANGED);
    }

    @Test
    void a_fix_that_set_the_clock_counts_and_one_that_was_declined_does_not() {
        history.append(fix("resync-clock", "declined"));
        history.append(fix("reset-update-cache", "fixed"));
        assertThat(past().events()).isEmpty();
        history.append(fix("resync-clock", "fixed"));
        assertThat(past().events()).containsExactly(new PastEvent(NOON, PastEvent.Kind.SET));
    }

    @Test
    void turning_internet_time_on_sets_the_clock_too() {
        history.append(fix("enable-internet-time", "fixed"));
        assertThat(past().events()).containsExactly(new PastEvent(NOON, PastEvent.Kind.SET));
    }

    private ClockPast past() {
        return new HistoryRecorder(history, clock).clockPast();
    }

    private static HistoryEntry fix(String fix, String verdict) {
        return new HistoryEntry(
                NOON, Kind.FIX, null, null, null, null, null, null, null, null, null, fix, verdict, "run", null);
    }

    private static HistoryEntry measured(Instant time, @Nullable Double offset, @Nullable Double bound) {
        return HistoryEntry.measurement(time, "healthy", offset, bound, null);
    }
}
