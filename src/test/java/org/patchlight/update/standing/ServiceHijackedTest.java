package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.scenario.Scenarios;

class ServiceHijackedTest {
    private static final ServiceHijacked CHECK = new ServiceHijacked();
    private static final String SERVICES = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";

    static List<String> others() {
        return Scenarios.names().stream()
                .filter(scenario -> !scenario.equals("service-hijacked"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("others")
    void the_services_of_windows_are_not_hijacked(String scenario) {
        assertThat(StandingCheckRun.of(SimulatedPc.of(scenario)).findings(CHECK))
                .isEmpty();
    }

    @Test
    void the_service_its_command_and_a_scan_are_named() {
        Finding finding =
                StandingCheckRun.of(SimulatedPc.of("service-hijacked")).only(CHECK);
        assertThat(finding.id()).isEqualTo("service-hijacked");
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding))
                .contains("TrustedInstaller")
                .contains("C:\\Windows\\System32\\cmd.exe /c PowerShell.exe")
                .contains(SERVICES + "TrustedInstaller\\ImagePath");
    }

    @Test
    void a_library_elsewhere_is_one_too() throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(SERVICES + "wuauserv\\Parameters", "ServiceDll", "C:\\ProgramData\\blocker.dll")
                .only(CHECK);
        assertThat(StandingCheckRun.text(finding)).contains("C:\\ProgramData\\blocker.dll");
    }

    @Test
    void a_renamed_library_is_one_only_while_that_of_windows_lies_beside_it() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        StandingCheckRun run = StandingCheckRun.of(pc)
                .value(SERVICES + "wuauserv\\Parameters", "ServiceDll", "%SystemRoot%\\System32\\other.dll");
        assertThat(run.only(CHECK).arguments()).contains("wuauserv");
        pc.files().rename("C:\\Windows\\System32\\wuaueng.dll", "wuaueng.old");
        assertThat(run.findings(CHECK)).isEmpty();
    }

    @Test
    void a_library_in_a_folder_that_people_can_write_to_is_one() throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(
                        SERVICES + "wuauserv\\Parameters",
                        "ServiceDll",
                        "C:\\Windows\\System32\\spool\\drivers\\color\\wuaueng.dll")
                .only(CHECK);
        assertThat(finding.arguments()).contains("wuauserv");
    }

    @Test
    void the_second_place_of_a_library_counts_only_if_the_first_is_empty() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        StandingCheckRun run = StandingCheckRun.of(pc).value(SERVICES + "BITS", "ServiceDll", "C:\\Temp\\x.dll");
        assertThat(run.findings(CHECK)).isEmpty();
        run.value(SERVICES + "BITS\\Parameters", "ServiceDll", " ");
        assertThat(run.only(CHECK).arguments()).contains("BITS");
    }
}
