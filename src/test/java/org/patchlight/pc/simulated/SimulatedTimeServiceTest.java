package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.state.SystemLog;

/** What the time service of a simulated PC does and logs. */
class SimulatedTimeServiceTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void setting_the_clock_is_logged_as_in_windows() throws PcException {
        Pc pc = SimulatedPc.of("clock-behind");
        pc.services().start("W32Time", LIMIT);
        pc.timeService().resync(LIMIT);
        assertThat(events(pc, SystemLog.TIME_SERVICE))
                .extracting(EventRecord::id)
                .startsWith(35, 37);
        EventRecord set = events(pc, SystemLog.KERNEL).get(0);
        Duration by = Duration.between(
                Instant.parse(set.field("OldTime").orElseThrow()),
                Instant.parse(set.field("NewTime").orElseThrow()));
        assertThat(by).isEqualTo(Duration.ofMillis(137_200));
        assertThat(set.field("Reason")).contains("1");
        assertThat(pc.timeService().report(LIMIT)).contains("Source: time.windows.com,0x9", "Last Sync Error: 0 ");
    }

    @ParameterizedTest
    @CsvSource({"clock-far-ahead, 4, 34", "time-servers-silent, 1, 47", "internet-time-off+clock-behind, 1, 47"})
    void a_refusal_is_logged_and_the_clock_unchanged(String scenario, int code, int event) throws PcException {
        Pc pc = SimulatedPc.of(scenario);
        pc.services().start("W32Time", LIMIT);
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc.timeService().resync(LIMIT));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(events(pc, SystemLog.TIME_SERVICE).get(0).id()).isEqualTo(event);
        assertThat(pc.timeService().report(LIMIT))
                .contains("Leap Indicator: 3(", "Source: Local CMOS Clock", "Last Sync Error: " + code + " ");
    }

    @Test
    void a_service_that_does_not_run_reports_nothing() {
        Pc pc = SimulatedPc.of("time-service-disabled");
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc.timeService().report(LIMIT));
        assertThat(refused.code()).isEqualTo(0x80070426);
    }

    @Test
    void a_virtual_machine_keeps_the_offset_of_its_host() throws PcException {
        SimulatedPc pc = SimulatedPc.of("clock-virtual-machine");
        pc.timeService().resync(LIMIT);
        assertThat(pc.keeper().<Duration>read(model -> model.clockOffset)).isEqualTo(Duration.ofSeconds(90));
        assertThat(pc.timeService().report(LIMIT)).contains("Source: VM IC Time Synchronization Provider");
    }

    @Test
    void a_step_moves_the_clock_and_is_logged() throws PcException {
        SimulatedPc pc = SimulatedPc.of("clock-far-ahead");
        pc.timeService().step(Duration.ofDays(-3));
        assertThat(pc.keeper().<Duration>read(model -> model.clockOffset)).isZero();
        assertThat(events(pc, SystemLog.KERNEL)).hasSize(1);
    }

    private static List<EventRecord> events(Pc pc, String provider) throws PcException {
        return pc.eventLog().find(new EventQuery("System", provider, Set.of(), Instant.EPOCH, 100), LIMIT);
    }
}
