package org.patchlight.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.words.Words;

class DeviceCheckTest {
    private final ScriptedDevices devices = new ScriptedDevices();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void no_problems_are_healthy() {
        CheckResult<DeviceState> result = check();
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void a_device_without_driver_is_found_with_what_is_offered() {
        devices.device("USB\\PRN", "Printer", 28);
        devices.offer("usb\\prn", "Printer");
        CheckResult<DeviceState> result = check();
        Finding finding = only(result, "device-without-driver", Severity.ATTENTION);
        assertThat(finding.fixes()).containsExactly("rescan-devices", "update-drivers");
        assertThat(finding.observed()).isEqualTo(ScriptedDevices.NOW);
        assertThat(words.say(finding.title())).isEqualTo("No driver: Device USB\\PRN");
        assertThat(evidence(finding))
                .containsExactly(
                        "Device USB\\PRN: the device has no driver (code 28, USB\\PRN)",
                        "Device USB\\PRN: Windows Update offers Driver for usb\\prn, version 1.2.3 of 2025-03-01",
                        "What helps: reinstall its driver, or install a newer one from Windows Update or its maker.");
        assertThat(result.state().problems()).hasSize(1);
        assertThat(result.state().offered()).hasSize(1);
    }

    @Test
    void several_devices_of_a_kind_are_one_finding() {
        devices.device("A", "Printer", 28);
        devices.device("B", "", 28);
        Finding finding = only(check(), "device-without-driver", Severity.ATTENTION);
        assertThat(words.say(finding.title())).isEqualTo("No driver: Device A and more (2 in total)");
        assertThat(finding.evidence()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 9, 10, 12, 18, 19, 31, 32, 35, 36, 37, 38, 39, 40, 41, 42, 43, 48, 49, 50, 52})
    void a_lasting_problem_is_reported(int code) {
        devices.device("A", "Printer", code);
        Finding finding = only(check(), "device-problem", Severity.ATTENTION);
        assertThat(finding.fixes()).containsExactly("rescan-devices");
        devices.offer("A", "Printer");
        assertThat(only(check(), "device-problem", Severity.ATTENTION).fixes())
                .containsExactly("rescan-devices", "update-drivers");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 45, 47, 21, 24, 44, 46, 51, 54, 55, 56, 57, 29})
    void what_is_wanted_or_passes_is_not_reported(int code) {
        devices.device("A", "Printer", code);
        CheckResult<DeviceState> result = check();
        assertThat(result.findings()).isEmpty();
        assertThat(result.state().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 24, 44, 46, 51, 54, 55, 56, 57})
    void a_problem_that_may_pass_is_reported_once_it_lasts(int code) {
        DeviceCheck check = new DeviceCheck(devices.pc());
        devices.device("A", "Printer", code);
        assertThat(check.check().findings()).isEmpty();
        devices.passed = Duration.ofMinutes(59);
        assertThat(check.check().findings()).isEmpty();
        devices.passed = Duration.ofMinutes(60);
        Finding finding = only(check.check(), "device-problem", Severity.ATTENTION);
        assertThat(evidence(finding)).hasSize(2);
    }

    @Test
    void a_problem_that_went_in_between_starts_again() {
        DeviceCheck check = new DeviceCheck(devices.pc());
        devices.device("A", "Printer", 24);
        check.check();
        devices.problems.clear();
        devices.passed = Duration.ofMinutes(30);
        check.check();
        devices.device("A", "Printer", 24);
        devices.passed = Duration.ofMinutes(70);
        assertThat(check.check().findings()).isEmpty();
        devices.problems.clear();
        devices.device("A", "Printer", 51);
        devices.passed = Duration.ofMinutes(180);
        assertThat(check.check().findings()).isEmpty();
    }

    @Test
    void a_device_that_waits_for_a_restart_is_worth_knowing_but_no_problem() {
        devices.device("A", "Printer", 14);
        CheckResult<DeviceState> result = check();
        only(result, "device-needs-restart", Severity.INFO);
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void devices_that_cannot_be_read_are_reported_as_unknown_without_making_the_pc_so() {
        devices.unreadable = true;
        CheckResult<DeviceState> result = check();
        Finding finding = only(result, "devices-unknown", Severity.INFO);
        assertThat(evidence(finding).get(0)).contains("EnumerateDevices");
    }

    @Test
    void offers_that_cannot_be_read_are_reported_as_unknown() {
        devices.offersUnknown = true;
        devices.device("A", "Printer", 28);
        assertThat(evidence(only(check(), "device-without-driver", Severity.ATTENTION)))
                .contains("Couldn't check which drivers Windows Update offers");
    }

    @Test
    void offers_are_asked_for_rarely_and_only_where_a_device_has_a_problem() {
        DeviceCheck check = new DeviceCheck(devices.pc());
        check.check();
        assertThat(devices.timesAskedForOffers).isZero();
        devices.device("A", "Printer", 28);
        devices.offer("A", "Printer");
        assertThat(check.check().state().offered()).hasSize(1);
        assertThat(check.check().state().offered()).hasSize(1);
        assertThat(devices.timesAskedForOffers).isEqualTo(1);
        devices.device("B", "Camera", 28);
        check.check();
        assertThat(devices.timesAskedForOffers).isEqualTo(2);
        devices.passed = Duration.ofHours(6);
        check.check();
        assertThat(devices.timesAskedForOffers).isEqualTo(3);
    }

    @Test
    void every_code_has_its_words() {
        for (int code = 1; code <= 57; code++) {
            assertThat(words.say(DeviceProblem.meaning(code))).isNotBlank();
        }
        for (int code = 1; code <= 57; code++) {
            boolean reported = DeviceProblem.isWorthReporting(code) || DeviceProblem.mayPass(code);
            assertThat(DeviceProblem.advice(code).isPresent())
                    .as("code %s", code)
                    .isEqualTo(reported);
            DeviceProblem.advice(code)
                    .ifPresent(advice -> assertThat(words.say(advice)).startsWith("What helps"));
        }
        assertThat(words.say(DeviceProblem.meaning(1234))).contains("1234");
        assertThat(words.say(DeviceProblem.meaning(-1))).contains("-1");
    }

    private CheckResult<DeviceState> check() {
        return new DeviceCheck(devices.pc()).check();
    }

    private List<String> evidence(Finding finding) {
        return finding.evidence().stream().map(words::say).toList();
    }

    private Finding only(CheckResult<DeviceState> result, String id, Severity severity) {
        assertThat(result.findings()).hasSize(1);
        Finding finding = result.findings().get(0);
        assertThat(finding.id()).isEqualTo(id);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(words.say(finding.title())).isNotBlank();
        assertThat(words.say(finding.meaning())).isNotBlank();
        return finding;
    }
}
