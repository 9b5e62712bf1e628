package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.code.TableResource;
import org.patchlight.update.standing.support.EditionGroup;
import org.patchlight.update.standing.support.SupportTable;

class WindowsOutOfSupportTest {
    private static final WindowsOutOfSupport SUPPORT = new WindowsOutOfSupport();
    private static final String VERSION = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final Instant FAR_AHEAD = Instant.parse("2190-01-01T00:00:00Z");

    @Test
    void the_simulated_pc_stays_healthy_in_any_year() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).at(FAR_AHEAD).findings(SUPPORT))
                .isEmpty();
    }

    @Test
    void an_unknown_build_is_never_called_out_of_support() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.keeper().change("Version", "build", model -> {
            model.version = new WindowsVersion(10, 0, 29_999);
            model.registry.put(RegistryKey.parse(VERSION), "EditionID", "Professional");
        });
        assertThat(StandingCheckRun.of(pc).at(FAR_AHEAD).findings(SUPPORT)).isEmpty();
    }

    @Test
    void an_old_windows_is_reported_with_the_dates_it_is_judged_by() {
        Finding finding =
                StandingCheckRun.of(SimulatedPc.of("windows-out-of-support")).only(SUPPORT);
        assertThat(finding.id()).isEqualTo(WindowsOutOfSupport.ID);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(StandingCheckRun.text(finding))
                .startsWith("Support for Windows 10 21H1 ended on 2022-12-13")
                .contains("the date on this PC is 2026-05-20");
    }

    @Test
    void an_installed_extended_update_shows_that_updates_still_arrive() throws PcException {
        SimulatedPc pc = SimulatedPc.of("windows-out-of-support");
        pc.keeper().change("Version", "build", model -> model.version = new WindowsVersion(10, 0, 19045));
        Finding unknown = StandingCheckRun.of(pc).only(SUPPORT);
        assertThat(unknown.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(StandingCheckRun.text(unknown)).contains("can't check whether this PC is registered");
        String title = "2026-04 Cumulative Update for Windows 10 Version 22H2 (KB5082200)";
        Finding proven = StandingCheckRun.of(pc).extended(title).only(SUPPORT);
        assertThat(proven.severity()).isEqualTo(Severity.INFO);
        assertThat(StandingCheckRun.text(proven))
                .contains(title)
                .doesNotContain("can't check whether this PC is registered");
        assertThat(StandingCheckRun.of(pc)
                        .extended(title)
                        .at(Instant.parse("2040-01-01T00:00:00Z"))
                        .only(SUPPORT)
                        .severity())
                .isEqualTo(Severity.ATTENTION);
    }

    @Test
    void where_something_fails_it_is_worth_knowing_only() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("windows-out-of-support"))
                        .failed(0x80070002L)
                        .only(SUPPORT)
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void updates_come_on_the_last_day_still() {
        assertThat(old("2022-12-13T23:59:59Z")).extracting(Finding::id).containsExactly(WindowsOutOfSupport.ENDS_SOON);
        assertThat(old("2022-12-14T00:00:00Z")).extracting(Finding::id).containsExactly(WindowsOutOfSupport.ID);
    }

    @Test
    void the_end_is_announced_in_its_last_90_days_as_a_note() {
        assertThat(old("2022-09-14T12:00:00Z")).isEmpty();
        List<Finding> soon = old("2022-09-15T12:00:00Z");
        assertThat(soon).extracting(Finding::severity).containsExactly(Severity.INFO);
        assertThat(StandingCheckRun.text(soon.get(0))).contains("ends on 2022-12-13", "Days left: 89");
    }

    @ParameterizedTest
    @CsvSource({"ServerStandard, Server", "PPIPro, Client", "Professional, Server Core", "Holographic, Client"})
    void servers_and_devices_have_days_of_their_own(String edition, String kind) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("windows-out-of-support"))
                        .value(VERSION, "EditionID", edition)
                        .value(VERSION, "InstallationType", kind)
                        .findings(SUPPORT))
                .isEmpty();
    }

    @Test
    void windows_seven_ended_whatever_its_edition() throws PcException {
        StandingCheckRun check =
                StandingCheckRun.of(SimulatedPc.of("upgrade-blocked")).value(VERSION, "EditionID", "Ultimate");
        assertThat(StandingCheckRun.text(check.only(SUPPORT)))
                .contains("2020-01-14")
                .doesNotContain("Extended");
    }

    @ParameterizedTest
    @CsvSource({
        "Core, home-pro",
        "CoreSingleLanguage, home-pro",
        "CoreN, home-pro",
        "Professional, home-pro",
        "ProfessionalN, home-pro",
        "ProfessionalEducation, home-pro",
        "ProfessionalEducationN, home-pro",
        "ProfessionalWorkstation, home-pro",
        "ProfessionalWorkstationN, home-pro",
        "Enterprise, enterprise",
        "EnterpriseN, enterprise",
        "Education, enterprise",
        "EducationN, enterprise",
        "IoTEnterprise, enterprise",
        "EnterpriseS, ltsc",
        "EnterpriseSN, ltsc",
        "IoTEnterpriseS, iot-ltsc"
    })
    void an_edition_belongs_to_its_group(String edition, String group) {
        assertThat(EditionGroup.of(edition)).map(EditionGroup::id).contains(group);
    }

    @Test
    void the_edition_decides_and_without_it_the_last_end() {
        assertThat(end(19044, "Professional")).isEqualTo("2023-06-13");
        assertThat(end(19044, "EnterpriseS")).isEqualTo("2027-01-12");
        assertThat(end(19044, "IoTEnterpriseS")).isEqualTo("2032-01-13");
        assertThat(end(17763, "IoTEnterpriseS")).isEqualTo("2029-01-09");
        assertThat(end(22631, "Enterprise")).isEqualTo("2026-11-10");
        assertThat(end(22631, "")).isEqualTo("2026-11-10");
        assertThat(end(28000, "Core")).isEqualTo("2028-03-14");
        assertThat(end(28000, "Enterprise")).isEqualTo("2029-03-13");
        assertThat(end(26300, "Professional")).isEqualTo("2028-10-10");
        assertThat(SupportTable.find(19045, EditionGroup.of("Core"))
                        .orElseThrow()
                        .paidOrNull())
                .isNotNull();
        assertThat(SupportTable.find(12345, Optional.empty())).isEmpty();
    }

    @Test
    void every_line_of_the_table_names_its_source() {
        List<List<String>> rows = TableResource.rows(SupportTable.class, "windows-support.tsv", 6);
        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            assertThat(row.get(2)).matches("any|home-pro|enterprise|ltsc|iot-ltsc");
            assertThat(row.get(5)).isNotBlank();
        });
        assertThat(rows.stream().map(row -> row.get(0) + row.get(2)).toList()).doesNotHaveDuplicates();
    }

    @Test
    void every_support_ends_on_a_second_tuesday() {
        List<List<String>> rows = TableResource.rows(SupportTable.class, "windows-support.tsv", 6);
        assertThat(rows).allSatisfy(row -> {
            LocalDate end = LocalDate.parse(row.get(3));
            assertThat(end.getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(end.getDayOfMonth()).isBetween(8, 14);
        });
    }

    private static String end(int build, String edition) {
        return SupportTable.find(build, EditionGroup.of(edition))
                .orElseThrow()
                .end()
                .toString();
    }

    private static List<Finding> old(String now) {
        return StandingCheckRun.of(SimulatedPc.of("windows-out-of-support"))
                .at(Instant.parse(now))
                .findings(SUPPORT);
    }
}
