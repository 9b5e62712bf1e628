package org.patchlight.clock.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.windows.Answer;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.StatusLines;
import org.patchlight.clock.windows.TimeEvents.Jump;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.clock.windows.TimeServiceReportTest;
import org.patchlight.clock.windows.Trigger;
import org.patchlight.clock.windows.ZoneSetting;
import org.patchlight.health.Message;
import org.patchlight.pc.Management;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.words.Words;

/** Why a clock is wrong, computed from given facts. */
class CausesTest {
    private static final List<String> RESYNC = List.of("resync-clock");
    private static final List<String> ZONE = List.of("set-time-zone", "resync-clock");
    private static final List<String> ENABLE = List.of("enable-internet-time", "resync-clock");

    private final ClockCaseBuilder pc = new ClockCaseBuilder();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void nothing_known_is_no_cause_and_the_clock_can_be_set() {
        assertThat(pc.kinds()).isEmpty();
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @Test
    void a_disabled_service_is_the_cause() {
        pc.service(StartType.DISABLED, ServiceState.STOPPED);
        assertThat(pc.kinds()).containsExactly(CauseKind.SERVICE_DISABLED);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @ParameterizedTest
    @CsvSource({
        "13, true, SERVICE_STOPPED",
        "15, true, NEVER_STARTED",
        "15, false, SERVICE_STOPPED",
    })
    void a_stopped_service_without_a_good_sync_for_two_weeks_was_never_started(
            int days, boolean logReadable, CauseKind kind) {
        pc.service(StartType.MANUAL, ServiceState.STOPPED);
        pc.written.clear();
        pc.written.add(ClockCaseBuilder.event(37, ClockCaseBuilder.NOW.minus(Duration.ofDays(days)), Map.of()));
        pc.logReadable = logReadable;
        assertThat(pc.kinds()).containsExactly(kind);
    }

    @Test
    void a_trigger_of_the_network_starts_the_service() {
        pc.service(StartType.MANUAL, ServiceState.STOPPED);
        pc.written.clear();
        pc.triggers = new Answer.Known<>(List.of(new Trigger(Trigger.DOMAIN, true), new Trigger(2, true)));
        assertThat(pc.kinds()).containsExactly(CauseKind.SERVICE_STOPPED);
        pc.triggers = new Answer.Known<>(List.of(new Trigger(2, false)));
        assertThat(pc.kinds()).containsExactly(CauseKind.NEVER_STARTED);
        pc.triggers = new Answer.Unreadable<>("denied");
        assertThat(pc.kinds()).containsExactly(CauseKind.SERVICE_STOPPED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "NoSync,  time.windows.com, true,  INTERNET_TIME_OFF",
                "nosync,  '',               true,  NO_PEERS",
                "NTP,     time.windows.com, false, INTERNET_TIME_OFF",
                "AllSync, time.windows.com, false, INTERNET_TIME_OFF",
                "NTP,     ' ',              true,  NO_PEERS",
                "NT5DS,   time.windows.com, true,  DOMAIN_MISSING",
                "AllSync, '',               true,  -",
                "NTP,     time.windows.com, true,  -",
            })
    void internet_time_that_is_off_is_switched_on_first(String type, String peers, boolean client, CauseKind kind) {
        pc.internetTime = ClockCaseBuilder.internetTime(type, peers, client, 54_000, false);
        if (kind == null) {
            assertThat(pc.kinds()).isEmpty();
            assertThat(pc.fixes()).isEqualTo(RESYNC);
        } else {
            assertThat(pc.kinds()).containsExactly(kind);
            assertThat(pc.fixes()).isEqualTo(ENABLE);
        }
    }

    @Test
    void internet_time_is_not_switched_on_where_there_is_no_service_for_it() {
        pc.service = new Answer.Absent<>();
        pc.internetTime = ClockCaseBuilder.internetTime("NTP", " ", true, 54_000, false);
        assertThat(pc.kinds()).contains(CauseKind.SERVICE_MISSING, CauseKind.NO_PEERS);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @ParameterizedTest
    @CsvSource({
        "53999,  54000,      false", "54001,  54000,      true", "-54001, 54000,      true",
        "259200, 4294967295, false", "259200, 172800,     true", "100,    90,         true",
    })
    void the_limit_is_the_one_that_is_set(long offset, long most, boolean beyond) {
        pc.offset = Duration.ofSeconds(offset);
        pc.isProblem = false;
        pc.internetTime = ClockCaseBuilder.internetTime("NTP", "time.windows.com", true, most, false);
        assertThat(pc.kinds().contains(CauseKind.BEYOND_LIMIT)).isEqualTo(beyond);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @Test
    void a_refusal_that_windows_logged_contains_its_limit() {
        pc.report = new Answer.Known<>(report(4));
        pc.write(34, Map.of("SystemTimeChangeSeconds", "137", "MaxSystemTimeChangeSeconds", "60", "TimeSource", "x"));
        assertThat(pc.causes())
                .containsExactly(Cause.of(CauseKind.BEYOND_LIMIT, Cause.Remedy.SET_CLOCK, Duration.ofSeconds(60)));
    }

    @Test
    void peers_that_are_silent_since_the_last_good_time_are_shown_once() {
        pc.write(134, Map.of("DomainPeer", "b.example,0x9"));
        pc.write(47, Map.of("ManualPeer", "a.example,0x9"));
        pc.write(47, Map.of("ManualPeer", "a.example,0x9"));
        assertThat(kinds()).containsExactly(CauseKind.PEERS_SILENT);
        assertThat(pc.causes().get(0).details()).containsExactly("a.example, b.example");
        pc.write(35, Map.of());
        assertThat(pc.kinds()).isEmpty();
    }

    @Test
    void no_time_data_is_blamed_on_the_peers_that_are_set() {
        pc.report = new Answer.Known<>(report(1));
        assertThat(pc.causes())
                .containsExactly(Cause.of(CauseKind.PEERS_SILENT, Cause.Remedy.SET_CLOCK, "time.windows.com"));
        pc.service(StartType.MANUAL, ServiceState.STOPPED);
        assertThat(pc.kinds()).containsExactly(CauseKind.SERVICE_STOPPED);
    }

    @Test
    void an_organisation_keeps_its_fixes_for_the_guard_to_block() {
        pc.management = new Management(true, false, false);
        pc.internetTime = ClockCaseBuilder.internetTime("NT5DS", "", true, InternetTime.ANY, false);
        assertThat(pc.kinds()).containsExactly(CauseKind.MANAGED);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
        pc.management = new Management(false, true, false);
        assertThat(pc.kinds()).contains(CauseKind.MANAGED);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @Test
    void a_policy_is_reported_and_not_worked_against() {
        pc.internetTime = ClockCaseBuilder.internetTime("NoSync", "time.windows.com", true, 54_000, true);
        assertThat(pc.kinds()).containsExactly(CauseKind.POLICY, CauseKind.INTERNET_TIME_OFF);
        assertThat(pc.fixes()).isEmpty();
        pc.internetTime = ClockCaseBuilder.internetTime("NTP", "ntp.example", true, 54_000, true);
        assertThat(pc.kinds()).containsExactly(CauseKind.POLICY);
        assertThat(pc.fixes()).isEmpty();
    }

    @Test
    void another_program_is_in_charge_while_it_runs() {
        pc.programs = List.of("NetTime");
        assertThat(pc.kinds()).containsExactly(CauseKind.OTHER_PROGRAM);
        assertThat(pc.fixes()).isEmpty();
        pc.programs = List.of();
        pc.stoppedPrograms = List.of("NetTime");
        assertThat(pc.kinds()).containsExactly(CauseKind.OTHER_PROGRAM_STOPPED);
        assertThat(pc.fixes()).isEqualTo(RESYNC);
    }

    @ParameterizedTest
    @CsvSource({
        "Hyper-V, true,  VIRTUAL_MACHINE_HOST, true",
        "Hyper-V, false, VIRTUAL_MACHINE,      false",
        "VMware,  true,  VIRTUAL_MACHINE,      false",
    })
    void the_host_of_a_virtual_machine_is_in_charge_if_windows_takes_its_time_from_it(
            String machine, boolean running, CauseKind kind, boolean reported) {
        pc.hypervisor = machine;
        pc.service(StartType.MANUAL, running ? ServiceState.RUNNING : ServiceState.STOPPED);
        assertThat(pc.kinds()).contains(kind);
        assertThat(pc.fixes().isEmpty()).isEqualTo(reported);
    }

    @Test
    void the_source_that_windows_names_decides_over_what_could_be() {
        pc.hypervisor = "Hyper-V";
        pc.report = new Answer.Known<>(StatusLines.read(TimeServiceReportTest.ENGLISH));
        assertThat(pc.kinds()).containsExactly(CauseKind.VIRTUAL_MACHINE);
        pc.report = new Answer.Known<>(StatusLines.read(
                TimeServiceReportTest.ENGLISH.replace("time.windows.com,0x9", "VM IC Time Synchronization Provider")));
        assertThat(pc.kinds()).containsExactly(CauseKind.VIRTUAL_MACHINE_HOST);
    }

    /**
     * The zone is UTC plus one hour. A hardware clock in UTC makes the PC slow by that hour; one in local time,
     * read as UTC, makes it fast.
     */
    @ParameterizedTest
    @CsvSource({
        "3600,  false, false, DUAL_BOOT",
        "3719,  false, false, DUAL_BOOT",
        "-3600, false, false, WRONG_ZONE",
        "7200,  false, false, WRONG_ZONE",
        "-3600, true,  false, HARDWARE_CLOCK_LOCAL",
        "3600,  true,  false, WRONG_ZONE",
        "-3600, false, true,  DAYLIGHT_OFF",
        "3600,  false, true,  DAYLIGHT_OFF",
        "-7200, false, true,  WRONG_ZONE",
    })
    void offsets_of_whole_hours_are_distinguished(long offset, boolean utc, boolean daylightOff, CauseKind kind) {
        pc.offset = Duration.ofSeconds(offset);
        pc.zoneSetting = new Answer.Known<>(new ZoneSetting(false, daylightOff, utc));
        assertThat(kinds()).containsExactly(kind);
        boolean hardware = kind == CauseKind.DUAL_BOOT || kind == CauseKind.HARDWARE_CLOCK_LOCAL;
        assertThat(pc.fixes()).isEqualTo(hardware ? RESYNC : ZONE);
    }

    @Test
    void a_zone_that_is_utc_or_not_known_is_no_dual_boot() {
        pc.offset = Duration.ofHours(1);
        pc.zoneOffset = new Answer.Known<>(Duration.ZERO);
        assertThat(pc.kinds()).containsExactly(CauseKind.WRONG_ZONE);
        pc.zoneOffset = new Answer.Unreadable<>("no");
        assertThat(pc.kinds()).containsExactly(CauseKind.WRONG_ZONE);
        pc.isProblem = false;
        assertThat(pc.kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-01-01T00:07:00Z, true",
        "2025-11-22T11:00:00Z, true",
        "2025-11-23T12:00:00Z, false",
        "2022-01-01T14:00:00Z, true",
        "2026-11-20T12:00:00Z, false",
    })
    void a_clock_years_back_has_an_empty_battery(Instant now, boolean battery) {
        pc.now = now;
        pc.offset = Duration.between(now, ClockCaseBuilder.NOW);
        assertThat(kinds().contains(CauseKind.BATTERY)).isEqualTo(battery);
    }

    @Test
    void a_clock_far_too_fast_is_no_battery() {
        pc.offset = Duration.ofDays(-2000);
        assertThat(pc.kinds()).containsExactly(CauseKind.BEYOND_LIMIT);
    }

    @Test
    void falls_that_are_remembered_explain_no_clock_that_is_minutes_wrong() {
        pc.past = new ClockPast(
                Stream.of(400, 0, 400, 0)
                        .map(days -> new ClockPast.PastMeasurement(
                                ClockCaseBuilder.NOW.minus(Duration.ofDays(1)), Duration.ofDays(days), Duration.ZERO))
                        .toList(),
                List.of());
        assertThat(pc.kinds()).isEmpty();
        pc.offset = Duration.ofDays(2);
        assertThat(pc.kinds()).contains(CauseKind.BATTERY);
    }

    @Test
    void falls_that_windows_wrote_down_point_at_the_battery_and_sleeps_do_not() {
        pc.offset = Duration.ofDays(3);
        Jump sleep = new Jump(ClockCaseBuilder.NOW, Duration.ofDays(4), 2);
        Jump fall = new Jump(ClockCaseBuilder.NOW, Duration.ofDays(-40), 2);
        Jump corrected = new Jump(ClockCaseBuilder.NOW, Duration.ofDays(40), 1);
        pc.jumps = List.of(sleep, sleep, fall);
        assertThat(pc.kinds()).doesNotContain(CauseKind.BATTERY);
        pc.jumps = List.of(corrected, fall);
        assertThat(pc.kinds()).contains(CauseKind.BATTERY);
    }

    @Test
    void a_sleep_since_the_last_good_time_explains_a_slow_clock_but_no_fast_one() {
        pc.waking = List.of(ClockCaseBuilder.NOW.minus(Duration.ofHours(1)));
        assertThat(kinds()).containsExactly(CauseKind.SLEPT);
        pc.hypervisor = "VirtualBox";
        assertThat(kinds()).containsExactly(CauseKind.PAUSED, CauseKind.VIRTUAL_MACHINE);
        pc.offset = Duration.ofSeconds(-137);
        assertThat(pc.kinds()).containsExactly(CauseKind.VIRTUAL_MACHINE);
        pc.offset = Duration.ofSeconds(137);
        pc.write(37, Map.of());
        assertThat(pc.kinds()).containsExactly(CauseKind.VIRTUAL_MACHINE);
    }

    @Test
    void what_made_it_wrong_comes_before_what_keeps_it_wrong() {
        pc.now = Instant.parse("2020-01-01T00:03:00Z");
        pc.offset = Duration.between(pc.now, ClockCaseBuilder.NOW);
        pc.service(StartType.DISABLED, ServiceState.STOPPED);
        assertThat(kinds()).containsExactly(CauseKind.BATTERY, CauseKind.SERVICE_DISABLED, CauseKind.BEYOND_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(CauseKind.class)
    void every_cause_has_its_sentence(CauseKind kind) {
        assertThat(words.say(why(kind))).startsWith("Why: ").endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w32tm", "denied"})
    void what_is_unreadable_is_no_cause(String reason) {
        pc.service = new Answer.Unreadable<>(reason);
        pc.triggers = new Answer.Unreadable<>(reason);
        pc.internetTime = new Answer.Unreadable<>(reason);
        pc.zoneSetting = new Answer.Unreadable<>(reason);
        pc.logReadable = false;
        assertThat(pc.kinds()).isEmpty();
    }

    private static Message why(CauseKind kind) {
        return Cause.of(kind, Cause.Remedy.REPORT, "x").why();
    }

    /** The kinds of the causes. Also checks that each has a complete message. */
    private List<CauseKind> kinds() {
        pc.causes().forEach(cause -> assertThat(words.say(cause.why())).doesNotContain("{"));
        return pc.kinds();
    }

    private static TimeServiceReport report(int lastError) {
        return new TimeServiceReport(3, 0, 0L, "Local CMOS Clock", null, Duration.ZERO, lastError, null, null);
    }
}
