package org.patchlight.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;
import org.patchlight.clock.drift.Drift;
import org.patchlight.clock.why.ClockCaseBuilder;
import org.patchlight.clock.windows.Answer;
import org.patchlight.clock.windows.ZoneSetting;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.words.Words;

/** A clock that is right now, but won't stay right. */
class ClockOutlookTest {
    private static final ClockThresholds USUAL = new ClockThresholds(Duration.ofSeconds(5), Duration.ofSeconds(60));

    private final ClockCaseBuilder clockCase = new ClockCaseBuilder();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void a_clock_that_windows_sets_has_no_findings() {
        assertThat(findings(ClockPast.NONE)).isEmpty();
    }

    @Test
    void internet_time_that_is_off_is_worth_knowing() {
        clockCase.internetTime = ClockCaseBuilder.internetTime("NoSync", "time.windows.com", true, 54_000, false);
        Finding off = findings(ClockPast.NONE).get(0);
        assertThat(off.id()).isEqualTo("internet-time-off");
        assertThat(off.severity()).isEqualTo(Severity.INFO);
        assertThat(off.fixes()).containsExactly("enable-internet-time");
        clockCase.internetTime = ClockCaseBuilder.internetTime("NoSync", "time.windows.com", true, 54_000, true);
        assertThat(findings(ClockPast.NONE).get(0).fixes()).isEmpty();
        clockCase.programs = List.of("NetTime");
        assertThat(findings(ClockPast.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NoSync, a.example, true", "NTP, '', true", "NTP, a.example, false", "NT5DS, a.example, true"})
    void whatever_keeps_windows_from_setting_its_clock_is_a_note_unless_another_sets_it(
            String type, String peers, boolean client) {
        clockCase.internetTime = ClockCaseBuilder.internetTime(type, peers, client, 54_000, false);
        assertThat(findings(ClockPast.NONE)).extracting(Finding::id).containsExactly("internet-time-off");
        try (SimulatedPc pc = SimulatedPc.of("managed-pc")) {
            assertThat(new ClockOutlook(pc, clockCase.windows(), ClockPast.NONE, USUAL).findings())
                    .isEmpty();
        }
        clockCase.programs = List.of("NTP (Meinberg)");
        assertThat(findings(ClockPast.NONE)).isEmpty();
        clockCase.programs = List.of();
        clockCase.hypervisor = "Hyper-V";
        assertThat(findings(ClockPast.NONE)).isEmpty();
    }

    @Test
    void a_disabled_time_service_is_a_note_unless_something_else_sets_the_clock() {
        clockCase.service(StartType.DISABLED, ServiceState.STOPPED);
        Finding off = findings(ClockPast.NONE).get(0);
        assertThat(off.id()).isEqualTo("time-service-disabled");
        assertThat(off.severity()).isEqualTo(Severity.INFO);
        assertThat(off.fixes()).containsExactly("enable-internet-time");
        clockCase.service = new Answer.Absent<>();
        assertThat(findings(ClockPast.NONE).get(0).id()).isEqualTo("time-service-missing");
        assertThat(findings(ClockPast.NONE).get(0).fixes()).isEmpty();
        clockCase.programs = List.of("NetTime");
        assertThat(findings(ClockPast.NONE)).isEmpty();
        clockCase.programs = List.of();
        clockCase.hypervisor = "VirtualBox";
        assertThat(findings(ClockPast.NONE)).isEmpty();
    }

    @Test
    void a_disabled_time_service_is_no_matter_in_a_domain() {
        clockCase.service(StartType.DISABLED, ServiceState.STOPPED);
        try (SimulatedPc pc = SimulatedPc.of("managed-pc")) {
            assertThat(new ClockOutlook(pc, clockCase.windows(), ClockPast.NONE, USUAL).findings())
                    .isEmpty();
        }
    }

    @Test
    void daylight_saving_that_is_off_is_reported_where_the_zone_has_any() {
        clockCase.zoneSetting = new Answer.Known<>(new ZoneSetting(false, true, false));
        assertThat(findings(ClockPast.NONE)).extracting(Finding::id).containsExactly("daylight-saving-off");
        try (Pc pc = new ScriptedPc()) {
            assertThat(new ClockOutlook(pc, clockCase.windows(), ClockPast.NONE, USUAL).findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"'0 3 0 2 0', true", "'0 3 3 0', false", "'2 0 0 2', true", "'0 0 1', false", "'', false"})
    void a_clock_that_fell_back_by_days_twice_has_an_empty_battery(String days, boolean battery) {
        List<PastMeasurement> measurements = new ArrayList<>();
        for (String day : days.isEmpty() ? new String[0] : days.split(" ")) {
            measurements.add(new PastMeasurement(
                    ClockCaseBuilder.NOW, Duration.ofDays(Long.parseLong(day)).plusMillis(20), Duration.ofMillis(10)));
        }
        List<Finding> findings = findings(new ClockPast(measurements, List.of()));
        assertThat(findings.stream()
                        .anyMatch(finding ->
                                finding.id().equals("clock-battery") && finding.severity() == Severity.ATTENTION))
                .isEqualTo(battery);
    }

    /** A drift of 8.27 ppm makes 5 s a week. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                " 49, 1, RUNNING, -",
                " 60, 1, RUNNING, INFO",
                "-60, 1, RUNNING, INFO",
                " 60, 20, RUNNING, -",
                "  9, 0.5, STOPPED, ATTENTION",
                "  9, 5, STOPPED, -",
                " -9, 0.5, STOPPED, ATTENTION",
            })
    void a_drift_needs_attention_if_nothing_sets_the_clock_for_a_week(
            double ppm, double error, ServiceState state, Severity severity) {
        clockCase.service(StartType.MANUAL, state);
        try (Pc pc = SimulatedPc.of("healthy")) {
            ClockOutlook outlook = new ClockOutlook(pc, clockCase.windows(), ClockPast.NONE, USUAL);
            Finding found = outlook.drifting(new Drift(ppm, error, Duration.ofDays(5), 20))
                    .orElse(null);
            assertThat(found == null ? null : found.severity()).isEqualTo(severity);
            if (found != null) {
                assertThat(words.say(found.title()))
                        .contains(ppm < 0 ? "runs fast" : "runs slow")
                        .contains("a day");
                assertThat(words.say(found.evidence().get(0))).contains("\u00b1 ");
            }
        }
    }

    private List<Finding> findings(ClockPast past) {
        try (Pc pc = SimulatedPc.of("healthy")) {
            List<Finding> findings = new ClockOutlook(pc, clockCase.windows(), past, USUAL).findings();
            findings.forEach(finding -> {
                assertThat(words.say(finding.title())).doesNotContain("{");
                assertThat(words.say(finding.meaning())).doesNotContain("{");
            });
            return findings;
        }
    }
}
