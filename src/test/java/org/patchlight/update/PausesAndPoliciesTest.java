package org.patchlight.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.RegistryValue;

class PausesAndPoliciesTest {
    private static final String UX = "HKLM\\SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings";
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String DEVICE = "HKLM\\SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update";

    @Test
    void a_pause_of_new_versions_alone_leaves_the_monthly_updates() {
        UpdateCheckRun check = UpdateCheckRun.at(paused("PauseFeatureUpdatesEndTime", "2026-06-20T00:00:00Z"));
        assertThat(check.ids()).containsExactly("feature-updates-paused");
        assertThat(check.result().state().pausedUntil()).isEmpty();
        assertThat(UpdateCheckRun.text(check.finding("feature-updates-paused"))).contains("Monthly updates continue.");
    }

    @Test
    void a_pause_of_the_monthly_updates_alone_is_one() {
        UpdateCheckRun check = UpdateCheckRun.at(paused("PauseQualityUpdatesEndTime", "2026-06-20T00:00:00Z"));
        assertThat(check.ids()).containsExactly("updates-paused");
        assertThat(check.result().state().pausedUntil()).isPresent();
        assertThat(UpdateCheckRun.text(check.finding("updates-paused"))).contains("Monthly updates are paused until");
    }

    @Test
    void the_same_pause_is_reported_once_and_a_longer_one_of_its_own_too() {
        PaperPc pc = paused("PauseUpdatesExpiryTime", "2026-06-20T00:00:00Z")
                .value(UX, "PauseQualityUpdatesEndTime", new RegistryValue.Text("2026-06-20T00:00:00Z"))
                .value(UX, "PauseFeatureUpdatesEndTime", new RegistryValue.Text("2026-07-20T00:00:00Z"));
        assertThat(UpdateCheckRun.at(pc).finding("updates-paused").evidence()).hasSize(2);
    }

    @Test
    void a_pause_that_settings_does_not_offer_needs_attention() {
        PaperPc pc = paused("PauseUpdatesExpiryTime", "2077-01-01T00:00:00Z")
                .value(UX, "FlightSettingsMaxPauseDays", new RegistryValue.Number(18500));
        UpdateCheckRun check = UpdateCheckRun.at(pc);
        assertThat(check.ids()).containsExactly("updates-paused-for-ever");
        Finding finding = check.finding("updates-paused-for-ever");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(UpdateCheckRun.text(finding)).contains("FlightSettingsMaxPauseDays = 18500");
        assertThat(UpdateCheckRun.at(paused("PauseUpdatesExpiryTime", "2027-05-21T12:00:00Z"))
                        .ids())
                .containsExactly("updates-paused");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DeferQualityUpdatesPeriodInDays | 30 | delays monthly updates by this number of days
            DisableOSUpgrade                | 1  | blocks the upgrade
            SetDisableUXWUAccess            | 1  | Windows still checks automatically
            """)
    void a_policy_is_reported_with_its_value_and_its_effect(String name, long value, String says) {
        PaperPc pc = PaperPc.healthy().value(POLICY, name, new RegistryValue.Number(value));
        assertThat(UpdateCheckRun.text(UpdateCheckRun.at(pc).finding("updates-by-policy")))
                .contains(name + " = " + value + ": ")
                .contains(says);
    }

    @Test
    void a_named_version_is_reported_as_written() {
        PaperPc pc = PaperPc.healthy()
                .value(POLICY, "TargetReleaseVersion", new RegistryValue.Number(1))
                .value(POLICY, "TargetReleaseVersionInfo", new RegistryValue.Text("22H2"));
        assertThat(UpdateCheckRun.text(UpdateCheckRun.at(pc).finding("updates-by-policy")))
                .contains("TargetReleaseVersionInfo = 22H2");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true", "4, false", "5, false"})
    void only_the_choices_that_ask_a_person_are_reported(long option, boolean reported) {
        PaperPc pc = PaperPc.healthy().value(POLICY + "\\AU", "AUOptions", new RegistryValue.Number(option));
        assertThat(UpdateCheckRun.at(pc).ids().contains("updates-by-policy")).isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({
        "AllowUpdateService, 0, true",
        "AllowUpdateService, 1, false",
        "AllowAutoUpdate, 5, true",
        "AllowAutoUpdate, 2, false",
        "PauseQualityUpdates, 1, true",
        "DeferFeatureUpdatesPeriodInDays, 0, false"
    })
    void what_device_management_decides_is_reported_too(String name, long value, boolean reported) {
        PaperPc pc = PaperPc.healthy().value(DEVICE, name, new RegistryValue.Number(value));
        assertThat(UpdateCheckRun.at(pc).ids().contains("updates-by-policy")).isEqualTo(reported);
    }

    private static PaperPc paused(String name, String until) {
        return PaperPc.healthy().value(UX, name, new RegistryValue.Text(until));
    }
}
