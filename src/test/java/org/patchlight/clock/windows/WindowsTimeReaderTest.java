package org.patchlight.clock.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.ScriptedPc;
import org.patchlight.clock.windows.Answer.NotAsked;
import org.patchlight.clock.windows.Answer.Unreadable;
import org.patchlight.clock.windows.TimeEvents.Jump;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.SimulatedPc;

class WindowsTimeReaderTest {
    private static final RegistryKey OWN = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time");
    private static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");
    private static final RegistryKey BIOS = RegistryKey.machine("HARDWARE\\DESCRIPTION\\System\\BIOS");

    private final Pc pc = SimulatedPc.of("healthy");

    @AfterEach
    void closePc() {
        pc.close();
    }

    @Test
    void the_settings_of_a_fresh_windows_are_read_without_asking_anybody() {
        WindowsTime windows = new WindowsTimeReader(pc).settings();
        InternetTime set = windows.internetTime().known().orElseThrow();
        assertThat(set)
                .isEqualTo(new InternetTime(
                        "NTP", List.of(new Peer("time.windows.com", 9)), true, 54_000L, 54_000L, 32_768L, false));
        assertThat(windows.triggers().known()).contains(List.of(new Trigger(Trigger.DOMAIN, true)));
        assertThat(windows.zoneSetting().known()).contains(new ZoneSetting(false, false, false));
        assertThat(windows.hypervisor()).isEmpty();
        assertThat(windows.report()).isInstanceOf(NotAsked.class);
        assertThat(windows.events()).isInstanceOf(NotAsked.class);
        assertThat(windows.lastGood()).isEmpty();
    }

    @Test
    void asked_for_all_it_returns_what_the_service_and_the_log_say() {
        WindowsTime windows = new WindowsTimeReader(pc).all(Duration.ZERO);
        assertThat(windows.report().known().orElseThrow().isSynchronised()).contains(true);
        assertThat(windows.zoneOffset().known()).isPresent();
        Duration since = Duration.between(windows.lastGood().orElseThrow(), windows.readAt());
        assertThat(since).isBetween(Duration.ofHours(47), Duration.ofHours(49));
    }

    @Test
    void a_report_that_only_an_administrator_may_read_is_no_unreadable_report() {
        WindowsTime windows = new WindowsTimeReader(DeniedReportPc.of(pc, false)).all(Duration.ZERO);
        assertThat(windows.report()).isInstanceOf(Answer.NotAllowed.class);
        assertThat(TimeServiceEvidence.of(windows))
                .extracting(Message::key)
                .doesNotContain("clock.evidence.report-unreadable");
        assertThat(windows.lastGood()).as("by the event log").isPresent();
    }

    @Test
    void a_report_that_is_refused_to_an_administrator_is_unreadable() {
        WindowsTime windows = new WindowsTimeReader(DeniedReportPc.of(pc, true)).all(Duration.ZERO);
        assertThat(windows.report().isUnreadable()).isTrue();
    }

    @Test
    void whether_a_host_sets_the_clock_is_decided_by_the_helper_if_only_it_may_ask() throws PcException {
        Pc guest = SimulatedPc.of("clock-virtual-machine");
        assertThat(TimeAuthority.of(guest)).contains(Message.of("clock.obstacle.host"));
        assertThat(TimeAuthority.of(DeniedReportPc.of(guest, false))).isEmpty();
        assertThat(TimeAuthority.of(DeniedReportPc.of(guest, true))).contains(Message.of("clock.obstacle.host"));
        assertThat(new WindowsTimeReader(DeniedReportPc.of(guest, false))
                        .all(Duration.ZERO)
                        .isSetByHost())
                .isFalse();
        guest.close();
    }

    @Test
    void a_policy_wins_and_is_reported() throws PcException {
        write(POLICY.child("Parameters"), "Type", "NoSync");
        write(POLICY.child("Parameters"), "NtpServer", "ntp.example,0x1  192.0.2.9");
        pc.registry().write(POLICY.child("TimeProviders\\NtpClient"), "Enabled", new RegistryValue.Number(0));
        pc.registry().write(POLICY.child("Config"), "MaxNegPhaseCorrection", new RegistryValue.Number(3600));
        InternetTime set =
                new WindowsTimeReader(pc).settings().internetTime().known().orElseThrow();
        assertThat(set.byPolicy()).isTrue();
        assertThat(set.isOff()).isTrue();
        assertThat(set.peers()).containsExactly(new Peer("ntp.example", 1), new Peer("192.0.2.9", 0));
        assertThat(set.limit(Duration.ofSeconds(-1))).contains(Duration.ofHours(1));
        assertThat(set.limit(Duration.ofSeconds(1))).contains(Duration.ofHours(15));
    }

    @Test
    void what_is_not_set_is_not_made_up() {
        InternetTime nothing = new InternetTime(null, List.of(), null, null, InternetTime.ANY, null, false);
        assertThat(nothing.limit(Duration.ofDays(-9))).isEmpty();
        assertThat(nothing.limit(Duration.ofDays(9))).contains(InternetTime.USUAL_LIMIT);
        assertThat(nothing.isOfDomain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Microsoft Corporation, Virtual Machine,            Hyper-V",
        "'VMware, Inc.',        'VMware7,1',                VMware",
        "innotek GmbH,          VirtualBox,                 VirtualBox",
        "QEMU,                  Standard PC (Q35 + ICH9),   QEMU/KVM",
        "Parallels International GmbH., Parallels ARM Virtual Machine, Parallels",
        "Microsoft Corporation, Surface Pro 9,              ",
        "Dell Inc.,             XPS 13,                     ",
    })
    void a_virtual_machine_is_known_by_what_its_firmware_says(String maker, String model, String name)
            throws PcException {
        write(BIOS, "SystemManufacturer", maker);
        write(BIOS, "SystemProductName", model);
        assertThat(new WindowsTimeReader(pc).settings().hypervisor().orElse(null))
                .isEqualTo(name);
    }

    @Test
    void another_program_that_sets_clocks_is_found_by_its_service() throws PcException {
        RegistryKey meinberg = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\NTP");
        pc.registry().write(meinberg, "Start", new RegistryValue.Number(2));
        assertThat(environment().stopped()).containsExactly("NTP (Meinberg)");
        pc.services().start("NTP", Duration.ofSeconds(1));
        assertThat(environment().running()).containsExactly("NTP (Meinberg)");
    }

    @Test
    void a_trigger_without_its_type_is_none() throws PcException {
        RegistryKey triggers = OWN.child("TriggerInfo");
        pc.registry().write(triggers.child("1"), "Action", new RegistryValue.Number(2));
        pc.registry().write(triggers.child("2"), "Type", new RegistryValue.Number(2));
        pc.registry().write(triggers.child("2"), "Action", new RegistryValue.Number(1));
        assertThat(Trigger.read(pc.registry())).containsExactly(new Trigger(3, true), new Trigger(2, true));
    }

    @Test
    void what_cannot_be_read_says_so_part_by_part() {
        ScriptedPc scripted = new ScriptedPc();
        scripted.unreadable = true;
        WindowsTime windows = new WindowsTimeReader(scripted).all(Duration.ZERO);
        assertThat(List.of(
                        windows.service(),
                        windows.internetTime(),
                        windows.environment(),
                        windows.zone(),
                        windows.report(),
                        windows.events()))
                .allSatisfy(part -> assertThat(part).isInstanceOf(Unreadable.class));
        assertThat(windows.lastGood()).isEmpty();
    }

    @Test
    void a_time_service_that_does_not_run_is_not_asked() throws PcException {
        pc.services().stop("W32Time", Duration.ofSeconds(1));
        WindowsTime windows = new WindowsTimeReader(pc).all(Duration.ZERO);
        assertThat(windows.report()).isInstanceOf(Answer.Absent.class);
        assertThat(windows.lastGood()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:05.123456700Z, 2026-11-22T12:00:00Z, 2, 5,    2",
        "2019-01-01T00:00:00.0000000Z,   2019-01-02T00:00:00Z, 1, -86400, 1",
        "2026-11-22T12:00:01Z,           2026-11-22T12:00:00Z, x, 1,    0",
    })
    void a_setting_of_the_clock_is_read_from_its_fields(String to, String from, String reason, long seconds, int read) {
        Map<String, String> fields = Map.of("NewTime", to, "OldTime", from, "Reason", reason);
        Jump jump = Jump.of(record(fields)).orElseThrow();
        assertThat(jump.by().toSeconds()).isEqualTo(seconds);
        assertThat(jump.reason()).isEqualTo(read);
        assertThat(Jump.of(record(Map.of("NewTime", to)))).isEmpty();
    }

    private ClockEnvironment environment() {
        return new WindowsTimeReader(pc).settings().environment().known().orElseThrow();
    }

    private static EventRecord record(Map<String, String> fields) {
        return new EventRecord("System", "Microsoft-Windows-Kernel-General", 1, 4, Instant.EPOCH, 1, fields);
    }

    private void write(RegistryKey key, String name, String text) throws PcException {
        pc.registry().write(key, name, new RegistryValue.Text(text));
    }
}
