package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.RegistryValue;

/** A pause says since when it lasts, and that it was renewed if Settings doesn't offer one this long. Now is 20 May. */
class PauseAgeTest {
    private static final String UX = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
    private static final String POLICY = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UpdatePolicy\\Settings";
    private static final String RENEWED = "it was renewed, or a program set it";

    @ParameterizedTest
    @CsvSource({
        "PauseUpdatesExpiryTime, PauseUpdatesStartTime, 2026-05-10T00:00:00Z, updates-paused, ''",
        "PauseUpdatesExpiryTime, PauseUpdatesStartTime, 2026-04-26T12:00:00Z, updates-paused, ''",
        "PauseUpdatesExpiryTime, PauseUpdatesStartTime, 2026-04-25T00:00:00Z, updates-paused, lasts 37 days",
        "PauseQualityUpdatesEndTime, PauseQualityUpdatesStartTime, 2026-03-01T00:00:00Z, updates-paused, lasts 92 days",
        "PauseFeatureUpdatesEndTime, PauseFeatureUpdatesStartTime, 2025-05-20T12:00:00Z, feature-updates-paused, 376"
    })
    void the_start_is_shown_and_a_long_pause_is_a_renewed_one(
            String end, String start, String since, String id, String renewed) {
        PaperPc pc = PaperPc.healthy()
                .value(UX, end, new RegistryValue.Text("2026-06-01T00:00:00Z"))
                .value(UX, start, new RegistryValue.Text(since));
        UpdateCheckRun check = UpdateCheckRun.at(pc);
        assertThat(check.ids()).containsExactly(id);
        Finding finding = check.finding(id);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.since()).isEqualTo(Instant.parse(since));
        assertThat(UpdateCheckRun.text(finding)).contains("paused from ").contains(renewed);
        assertThat(UpdateCheckRun.text(finding).contains(RENEWED)).isEqualTo(!renewed.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "2, false"})
    void the_date_of_a_pause_by_policy_counts_while_it_is_current(long status, boolean counts) {
        PaperPc pc = PaperPc.healthy()
                .value(UX, "PauseFeatureUpdatesEndTime", new RegistryValue.Text("2026-06-01T00:00:00Z"))
                .value(POLICY, "PausedFeatureStatus", new RegistryValue.Number(status))
                .value(POLICY, "PausedFeatureDate", new RegistryValue.Text("2026-05-02T08:00:00Z"));
        Instant since = UpdateCheckRun.at(pc).finding("feature-updates-paused").since();
        assertThat(since).isEqualTo(counts ? Instant.parse("2026-05-02T08:00:00Z") : null);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-21T00:00:00Z", "1601-01-01T00:00:00Z", "yesterday", "''"})
    void a_start_that_cannot_be_is_left_out(String start) {
        PaperPc pc = PaperPc.healthy()
                .value(UX, "PauseUpdatesExpiryTime", new RegistryValue.Text("2026-06-01T00:00:00Z"))
                .value(UX, "PauseUpdatesStartTime", new RegistryValue.Text(start));
        Finding finding = UpdateCheckRun.at(pc).finding("updates-paused");
        assertThat(finding.since()).isNull();
        assertThat(UpdateCheckRun.text(finding)).contains("paused until").doesNotContain("paused from", RENEWED);
    }

    @Test
    void a_start_without_a_pause_says_nothing() {
        PaperPc pc = PaperPc.healthy()
                .value(UX, "PauseUpdatesStartTime", new RegistryValue.Text("2026-01-01T00:00:00Z"))
                .value(UX, "PauseUpdatesExpiryTime", new RegistryValue.Text("2026-02-01T00:00:00Z"));
        assertThat(UpdateCheckRun.at(pc).ids()).isEmpty();
    }
}
