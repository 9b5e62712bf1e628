package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.state.TimeServiceState;
import org.patchlight.pc.simulated.state.UpdateKeys;

/** Problems of the clock, of devices and others: each has its cause in the model, and only its fix ends it. */
class OtherProblemsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @CsvSource({"healthy, 0", "clock-behind, 137200", "clock-ahead, -4000000", "clock-wrong-zone, -3600000"})
    void the_clock_is_off_by_the_offset_of_the_scenario(String scenario, long millis) {
        assertThat(offset(SimulatedPc.of(scenario))).isCloseTo(Duration.ofMillis(millis), Duration.ofMillis(500));
    }

    @ParameterizedTest
    @CsvSource({"clock-behind", "clock-ahead", "clock-wrong-zone"})
    void only_the_running_time_service_corrects_the_clock(String scenario) throws PcException {
        Pc pc = SimulatedPc.of(scenario);
        Duration before = offset(pc);
        assertThat(refusal(() -> pc.timeService().resync(LIMIT)).code()).isEqualTo(1062);
        pc.timeZones().set("Tokyo Standard Time");
        pc.power().restart(Duration.ofMinutes(1));
        pc.services().start("W32Time", LIMIT);
        assertThat(offset(pc)).isCloseTo(before, Duration.ofMillis(500));
        pc.timeService().resync(LIMIT);
        assertThat(offset(pc)).isCloseTo(Duration.ZERO, Duration.ofMillis(500));
    }

    @Test
    void the_time_service_refuses_more_than_its_limit_and_without_network_or_setting() throws PcException {
        SimulatedPc pc = SimulatedPc.of("clock-behind");
        pc.services().start("W32Time", LIMIT);
        pc.keeper().change("set", "clock", model -> model.clockOffset = Duration.ofSeconds(54_001));
        assertThat(refusal(() -> pc.timeService().resync(LIMIT)).code()).isEqualTo(4);
        pc.keeper().change("set", "clock", model -> model.clockOffset = Duration.ofSeconds(53_999));
        pc.registry().write(TimeServiceState.PARAMETERS, "Type", new RegistryValue.Text("NoSync"));
        assertThat(refusal(() -> pc.timeService().resync(LIMIT)).code()).isEqualTo(1);
        pc.registry().write(TimeServiceState.PARAMETERS, "Type", new RegistryValue.Text("NTP"));
        pc.keeper().change("unplug", "network", model -> model.online = false);
        assertThat(refusal(() -> pc.timeService().resync(LIMIT)).code()).isEqualTo(1);
        pc.keeper().change("plug", "network", model -> model.online = true);
        pc.timeService().resync(LIMIT);
        assertThat(offset(pc)).isCloseTo(Duration.ZERO, Duration.ofMillis(500));
    }

    @Test
    void a_wrong_zone_stays_wrong_when_the_clock_is_corrected() throws PcException {
        Pc pc = SimulatedPc.of("clock-wrong-zone");
        assertThat(pc.timeZones().current()).isEqualTo("GMT Standard Time");
        pc.services().start("W32Time", LIMIT);
        pc.timeService().resync(LIMIT);
        assertThat(pc.timeZones().current()).isEqualTo("GMT Standard Time");
        pc.timeZones().set("w. europe standard time");
        assertThat(pc.timeZones().current()).isEqualTo("W. Europe Standard Time");
    }

    @Test
    void a_wrong_zone_stamps_the_logs_with_its_own_time() throws Exception {
        assertThat(Evidence.records(SimulatedPc.of("clock-wrong-zone")))
                .allSatisfy(record -> assertThat(record.get(1)).matches(".*\\+0[01]00"))
                .anySatisfy(record -> assertThat(record.get(1))
                        .endsWith(offsetOf("Europe/London", SimulatedPc.of("clock-wrong-zone"))));
    }

    @Test
    void setting_the_zone_does_not_change_the_clock() throws PcException {
        Pc pc = SimulatedPc.of("clock-wrong-zone");
        pc.timeZones().set("W. Europe Standard Time");
        assertThat(offset(pc)).isCloseTo(Duration.ofHours(-1), Duration.ofMillis(500));
    }

    @Test
    void a_printer_has_no_driver_until_the_offered_one_is_installed() throws PcException {
        Pc pc = SimulatedPc.of("driver-problem");
        pc.devices().rescan(LIMIT);
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(pc.devices().withProblems()).singleElement().satisfies(device -> {
            assertThat(device.problem()).isEqualTo(28);
            assertThat(device.name()).startsWith("Canon");
        });
        OfferedDriver offered = pc.devices().offeredDrivers().get(0);
        OfferedDriver other = new OfferedDriver("Other", "USB\\OTHER", "Printer", "1", offered.date());
        assertThat(refusal(() -> pc.devices().installOffered(other, LIMIT, percent -> {}))
                        .reason())
                .isEqualTo(Reason.MISSING);
        pc.devices().installOffered(offered, LIMIT, percent -> {});
        assertThat(pc.devices().withProblems()).isEmpty();
        assertThat(pc.devices().offeredDrivers()).isEmpty();
    }

    @Test
    void a_driver_is_not_installed_offline() throws PcException {
        Pc pc = SimulatedPc.of("driver-problem+offline");
        OfferedDriver offered = pc.devices().offeredDrivers().get(0);
        assertThat(refusal(() -> pc.devices().installOffered(offered, LIMIT, percent -> {}))
                        .code())
                .isEqualTo(0x8024402C);
        assertThat(pc.devices().withProblems()).hasSize(1);
    }

    @Test
    void only_a_restart_ends_a_pending_restart() throws Exception {
        Pc pc = SimulatedPc.of("restart-pending");
        pc.updateAgent().startSearch();
        pc.services().stop("wuauserv", LIMIT);
        assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isTrue();
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isFalse();
    }

    @Test
    void a_restart_starts_automatic_services_and_no_others() throws PcException {
        Pc pc = SimulatedPc.of("healthy");
        pc.services().start("wuauserv", LIMIT);
        pc.services().stop("DoSvc", LIMIT);
        pc.services().setStartType("W32Time", StartType.AUTOMATIC);
        pc.power().restart(Duration.ofMinutes(1));
        assertThat(pc.services().find("wuauserv").orElseThrow().isUp()).isFalse();
        assertThat(pc.services().find("DoSvc").orElseThrow().isUp()).isTrue();
        assertThat(pc.services().find("W32Time").orElseThrow().isUp()).isFalse();
    }

    @Test
    void without_a_network_not_even_numeric_addresses_are_reached() {
        Pc pc = SimulatedPc.of("offline");
        for (String host : new String[] {"time.cloudflare.com", "localhost", "127.0.0.1", "::1"}) {
            assertThat(refusal(() -> pc.network().resolve(host, 123)).target()).isEqualTo(host);
        }
    }

    @Test
    void a_managed_pc_reports_who_manages_it() {
        assertThat(SimulatedPc.of("managed-pc").facts().management()).isEqualTo(new Management(true, false, true));
        assertThat(SimulatedPc.of("healthy").facts().management()).isEqualTo(Management.NONE);
    }

    private static String offsetOf(String zone, Pc pc) {
        return DateTimeFormatter.ofPattern("Z", Locale.ROOT)
                .format(pc.clock().now().atZone(ZoneId.of(zone)));
    }

    private static Duration offset(Pc pc) {
        return Duration.between(pc.clock().now(), MachineTime.now());
    }

    private static PcException refusal(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
