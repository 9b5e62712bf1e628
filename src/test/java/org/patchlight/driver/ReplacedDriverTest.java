package org.patchlight.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.words.Words;

class ReplacedDriverTest {
    @TempDir
    Path home;

    private final ScriptedDevices devices = new ScriptedDevices();
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "1.9.0.0, 2024-01-01, 1.10.0.0, 2024-01-01, true",
        "1.10.0.0, 2024-01-01, 1.9.0.0, 2024-01-01, false",
        "1.2, 2024-01-01, 1.2.0.0, 2024-01-01, false",
        "1.2.0.0, 2023-01-01, 1.2.0.0, 2024-01-01, true",
        "1.0.0.0, 2023-01-01, 2.0.0.0, 2024-01-01, true",
        // By date, Windows ranks the lower version higher.
        "1.0.0.0, 2024-01-01, 2.0.0.0, 2023-01-01, false",
        // Its maker backdated it.
        "10.1.1.45, 1968-07-18, 10.1.1.44, 2016-10-03, false",
        "1.0.0.0, , 2.0.0.0, 2024-01-01, true",
        "1.0.0.beta, 2020-01-01, 2.0.0.0, 2024-01-01, false",
        "1.0.0.70000, 2020-01-01, 2.0.0.0, 2024-01-01, false",
        "1.0.0.0.0, 2020-01-01, 2.0.0.0, 2024-01-01, false"
    })
    void which_release_is_older(
            String version, @Nullable LocalDate date, String other, LocalDate ofOther, boolean older) {
        assertThat(new DriverStamp("Intel", version, date).isOlderThan(new DriverStamp("intel ", other, ofOther)))
                .isEqualTo(older);
        assertThat(new DriverStamp("Microsoft", version, date).isOlderThan(new DriverStamp("Intel", other, ofOther)))
                .isFalse();
    }

    @Test
    void a_driver_that_became_older_is_found_after_a_restart_of_the_program_too() {
        uses("2.0.0.0", 2024);
        assertThat(check()).isEmpty();
        uses("1.0.0.0", 2022);
        devices.passed = Duration.ofDays(3);
        Finding finding = check().get(0);
        assertThat(finding.id()).isEqualTo("driver-replaced-by-older");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.since()).isEqualTo(ScriptedDevices.NOW.plus(devices.passed));
        assertThat(words.say(finding.title())).isEqualTo("Older driver than before: Screen");
        assertThat(words.say(finding.evidence().get(finding.evidence().size() - 1)))
                .contains("Roll Back Driver", "optional updates");
        assertThat(words.say(finding.evidence().get(0)))
                .startsWith("Screen: version 1.0.0.0 of 2022-01-27 replaced version 2.0.0.0 of 2024-01-27");
        devices.passed = Duration.ofDays(20);
        assertThat(check().get(0).since()).isEqualTo(finding.since());
        devices.passed = Duration.ofDays(34);
        assertThat(check()).isEmpty();
    }

    @Test
    void it_goes_when_a_driver_at_least_as_new_is_back() {
        uses("2.0.0.0", 2024);
        check();
        uses("1.0.0.0", 2022);
        assertThat(check()).hasSize(1);
        uses("2.0.0.0", 2024);
        assertThat(check()).isEmpty();
    }

    @Test
    void it_needs_attention_if_the_device_has_a_problem() {
        uses("2.0.0.0", 2024);
        check();
        uses("1.0.0.0", 2022);
        devices.device("pci\\1", "Display", 43);
        assertThat(check())
                .extracting(Finding::id, Finding::severity)
                .contains(org.assertj.core.groups.Tuple.tuple("driver-replaced-by-older", Severity.ATTENTION));
    }

    @Test
    void the_log_of_windows_covers_the_time_before_this_program() {
        Instant replaced = ScriptedDevices.NOW.minus(Duration.ofDays(2));
        devices.events.add(configured("1.0.0.0", "01/27/2022", replaced));
        devices.events.add(configured("2.0.0.0", "01/27/2024", replaced.minus(Duration.ofDays(100))));
        uses("1.0.0.0", 2022);
        assertThat(check()).extracting(Finding::since).containsExactly(replaced);
    }

    @Test
    void the_log_is_asked_rarely() {
        DeviceCheck check = new DeviceCheck(devices.pc());
        uses("2.0.0.0", 2024);
        check.check();
        check.check();
        assertThat(devices.timesAskedForEvents).isEqualTo(1);
        uses("2.1.0.0", 2024);
        check.check();
        assertThat(devices.timesAskedForEvents).isEqualTo(2);
    }

    @Test
    void without_the_log_the_memory_has_to_do() {
        devices.eventsUnknown = true;
        a_driver_that_became_older_is_found_after_a_restart_of_the_program_too();
    }

    @Test
    void drivers_that_cannot_be_read_are_reported_as_unknown_and_nothing_is_forgotten() {
        uses("2.0.0.0", 2024);
        check();
        devices.driversUnknown = true;
        assertThat(check())
                .extracting(Finding::id, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("drivers-unknown", Severity.INFO));
        devices.driversUnknown = false;
        uses("1.0.0.0", 2022);
        assertThat(check()).hasSize(1);
    }

    @Test
    void a_problem_that_may_pass_is_remembered_beyond_the_end_of_the_program() {
        devices.device("A", "Printer", 24);
        assertThat(check()).isEmpty();
        devices.passed = Duration.ofHours(1);
        assertThat(check()).hasSize(1);
    }

    @Test
    void a_damaged_file_is_started_again() throws IOException {
        Path file = home.resolve("devices-seen.json");
        for (String damage :
                List.of("", "[", "{}", "{\"drivers\":[1],\"problems\":[]}", "{\"drivers\":3,\"problems\":{}}")) {
            Files.writeString(file, damage);
            uses("2.0.0.0", 2024);
            assertThat(check()).as(damage).isEmpty();
            assertThat(Files.readString(file)).contains("2.0.0.0");
        }
    }

    private List<Finding> check() {
        return new DeviceCheck(devices.pc(), DeviceMemory.in(home)).check().findings();
    }

    private void uses(String version, int year) {
        devices.drivers.clear();
        devices.drivers.add(
                new DriverFacts("PCI\\1", "Screen", "Intel", version, LocalDate.of(year, 1, 27), "oem1.inf"));
    }

    private static EventRecord configured(String version, String date, Instant at) {
        return new EventRecord(
                "Microsoft-Windows-Kernel-PnP/Configuration",
                "Microsoft-Windows-Kernel-PnP",
                400,
                4,
                at,
                1,
                Map.of(
                        "DeviceInstanceId",
                        "PCI\\1",
                        "DriverVersion",
                        version,
                        "DriverDate",
                        date,
                        "DriverProvider",
                        "Intel"));
    }
}
