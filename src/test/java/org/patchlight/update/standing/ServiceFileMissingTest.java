package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class ServiceFileMissingTest {
    private static final ServiceFileMissing FILES = new ServiceFileMissing();
    private static final String SERVICES = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";

    @Test
    void nothing_is_missing_on_a_healthy_pc_of_any_age() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(FILES))
                .isEmpty();
        assertThat(StandingCheckRun.of(SimulatedPc.of("upgrade-blocked")).findings(FILES))
                .isEmpty();
    }

    @Test
    void the_lost_library_is_named_exactly() {
        Finding finding =
                StandingCheckRun.of(SimulatedPc.of("service-file-missing")).only(FILES);
        assertThat(finding.id()).isEqualTo("service-file-missing");
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.fixes()).containsExactly("remove-update-blocker");
        assertThat(StandingCheckRun.text(finding))
                .startsWith("Program files of services are missing: wuauserv")
                .contains("wuauserv needs C:\\Windows\\System32\\wuaueng.dll, which is missing (set in " + SERVICES
                        + "wuauserv\\Parameters\\ServiceDll).")
                .contains("C:\\Windows\\System32\\wuaueng.dll is still there as wuaueng.dll_BAK.");
    }

    @Test
    void without_its_library_the_service_does_not_start() {
        Pc pc = SimulatedPc.of("service-file-missing");
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc.services().start("wuauserv", Duration.ofSeconds(10)));
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void a_program_and_a_library_named_in_the_key_itself_count_too() throws PcException {
        StandingCheckRun check = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(SERVICES + "msiserver", "ImagePath", "\"C:\\Gone\\msiexec.exe\" /V")
                .value(SERVICES + "DoSvc", "ServiceDll", "C:\\Gone\\dosvc.dll");
        Finding finding = check.only(FILES);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(StandingCheckRun.text(finding))
                .contains("C:\\Gone\\msiexec.exe")
                .contains("C:\\Gone\\dosvc.dll");
    }

    @Test
    void what_cannot_be_checked_is_a_remark_and_no_finding() {
        String library = "C:\\Windows\\System32\\wuaueng.dll";
        Pc pc = SimulatedPc.of("healthy");
        StandingCheckRun check = StandingCheckRun.of(pc, new PaperFiles() {
            @Override
            public java.util.Optional<org.patchlight.pc.file.FileFacts> find(String path) throws PcException {
                return path.equalsIgnoreCase(library)
                        ? new PaperFiles().refuse(library).find(path)
                        : pc.files().find(path);
            }
        });
        assertThat(check.findings(FILES)).isEmpty();
        assertThat(check.unread).hasSize(1);
    }
}
