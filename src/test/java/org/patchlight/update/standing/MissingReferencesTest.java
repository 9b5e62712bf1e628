package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

class MissingReferencesTest {
    private static final MissingReferences REFERENCES = new MissingReferences();
    private static final long NOT_FOUND = 0x80070002L;
    /** The last line of evidence, which says what to do. */
    private static final int ADVICE = 1;

    private static final String LOG = "C:\\Windows\\Logs\\CBS\\CBS.log";
    private static final String PROFILES = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\ProfileList\\";
    private static final String STORE = "C:\\Windows\\System32\\DriverStore\\FileRepository\\";
    private static final String SERVICES = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";
    private static final String FOLDERS = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\Shell Folders";

    @Test
    void a_healthy_pc_has_none_even_where_an_update_failed() {
        StandingCheckRun check = StandingCheckRun.of(SimulatedPc.of("healthy")).failed(NOT_FOUND);
        assertThat(check.findings(REFERENCES)).isEmpty();
        assertThat(check.unread).isEmpty();
        assertThat(StandingCheckRun.of(SimulatedPc.of("upgrade-blocked"))
                        .failed(NOT_FOUND)
                        .findings(REFERENCES))
                .isEmpty();
    }

    @Test
    void without_such_a_failure_there_is_no_check() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("references-missing")).findings(REFERENCES))
                .isEmpty();
        assertThat(StandingCheckRun.of(SimulatedPc.of("references-missing"))
                        .failed(0x80073712L)
                        .findings(REFERENCES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0x80070002L, 0x80070003L})
    void a_driver_and_a_profile_that_are_gone_are_named_exactly(long code) {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("references-missing"))
                .failed(code)
                .only(REFERENCES);
        assertThat(finding.id()).isEqualTo("missing-references");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding))
                .startsWith("References to missing files or folders: 2")
                .contains(SERVICES + "sfloppy\\ImagePath refers to C:\\Windows\\System32\\drivers\\sfloppy.sys, which")
                .contains("ProfileImagePath refers to C:\\Users\\former, which is missing.");
    }

    @Test
    void a_disabled_service_may_have_lost_its_file() throws PcException {
        StandingCheckRun check = failing().value(SERVICES + "old", "ImagePath", "C:\\Gone\\old.exe");
        assertThat(check.value(SERVICES + "old", "Start", 4).findings(REFERENCES))
                .isEmpty();
        assertThat(check.value(SERVICES + "old", "Start", 3).findings(REFERENCES))
                .hasSize(1);
    }

    @Test
    void a_driver_that_waits_in_the_driver_store_is_not_missing() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        StandingCheckRun check = StandingCheckRun.of(pc)
                .failed(NOT_FOUND)
                .value(SERVICES + "sfloppy", "Type", 1)
                .value(SERVICES + "sfloppy", "Start", 3)
                .value(SERVICES + "sfloppy", "ImagePath", "\\SystemRoot\\System32\\drivers\\sfloppy.sys");
        assertThat(check.findings(REFERENCES)).hasSize(1);
        for (String file : List.of("other.inf_amd64_1\\other.sys", "flpydisk.inf_amd64_2\\SFloppy.sys")) {
            pc.keeper()
                    .change(
                            "Write",
                            file,
                            model -> model.files.write(STORE + file, new byte[] {'M', 'Z'}, model.now()));
        }
        assertThat(check.findings(REFERENCES)).isEmpty();
        assertThat(check.value(SERVICES + "sfloppy\\Enum", "Count", 1).findings(REFERENCES))
                .hasSize(1);
        check.value(SERVICES + "sfloppy\\Enum", "Count", 0);
        assertThat(check.findings(REFERENCES)).isEmpty();
        assertThat(check.value(SERVICES + "sfloppy", "Start", 0).findings(REFERENCES))
                .hasSize(1);
    }

    @Test
    void the_driver_that_opens_images_must_say_where_it_is() throws PcException {
        StandingCheckRun check = failing().value(SERVICES + "WIMMount", "Start", 3);
        assertThat(StandingCheckRun.text(check.only(REFERENCES))).contains("WIMMount\\ImagePath is missing.");
    }

    @Test
    void a_profile_without_its_path_or_renamed_is_reported() throws PcException {
        Finding finding = failing()
                .value(PROFILES + "S-1-5-21-1-2-3-1001", "State", 0)
                .value(PROFILES + "S-1-5-21-1-2-3-1002.bak", "ProfileImagePath", "C:\\Windows")
                .value(PROFILES + "S-1-5-21-1-2-3-1003", "ProfileImagePath", "C:\\Windows")
                .value(PROFILES + "S-1-5-18", "ProfileImagePath", "C:\\Gone")
                .only(REFERENCES);
        assertThat(finding.evidence()).hasSize(2 + ADVICE);
        assertThat(StandingCheckRun.text(finding))
                .contains("1001\\ProfileImagePath is missing")
                .contains("1002.bak is a backup of a profile");
    }

    @Test
    void a_missing_folder_of_the_start_menu_is_reported() throws PcException {
        StandingCheckRun check = failing().value(FOLDERS, "Common Programs", "C:\\Windows");
        assertThat(StandingCheckRun.text(check.only(REFERENCES))).contains("C:\\Windows\\System Tools");
        assertThat(failing().value(FOLDERS, "Common Startup", "%Somewhere%\\x").findings(REFERENCES))
                .isEmpty();
    }

    @Test
    void the_driver_files_that_the_store_failed_at_are_searched() throws PcException {
        Pc pc = SimulatedPc.of("healthy");
        pc.registry()
                .write(
                        RegistryKey.machine("SYSTEM\\DriverDatabase\\DriverInfFiles\\stored.inf"),
                        "",
                        new RegistryValue.Text("stored.inf_amd64_0"));
        PaperFiles files = new PaperFiles() {
            @Override
            public java.util.Optional<org.patchlight.pc.file.FileFacts> find(String path) throws PcException {
                return path.startsWith(LOG) || path.contains("\\INF\\")
                        ? super.find(path)
                        : pc.files().find(path);
            }
        };
        files.text("C:\\Windows\\INF\\there.inf", "").text(LOG, """
                        2026-05-20 09:00:00, Info                  CBS    Doqe: Install flpydisk.inf, ok
                        2026-05-20 09:00:01, Error                 CBS    Doqe: Failed installing driver updates, Inf: sfloppy.inf, Ranking: 2 [HRESULT = 0x80070002]
                        2026-05-20 09:00:01, Error                 CBS    Doqe: Inf: there.inf [HRESULT = 0x80070002]
                        2026-05-20 09:00:01, Error                 CBS    Doqe: Inf: stored.inf [HRESULT = 0x80070002]
                        2026-05-20 09:00:01, Error                 CBS    Inf: other.inf [HRESULT = 0x80070002]
                        """);
        Finding finding = StandingCheckRun.of(pc, files).failed(NOT_FOUND).only(REFERENCES);
        assertThat(finding.evidence()).hasSize(1 + ADVICE);
        assertThat(StandingCheckRun.text(finding)).contains("sfloppy.inf");
    }

    @Test
    void many_are_shortened() throws PcException {
        StandingCheckRun check = failing();
        for (int i = 0; i < 30; i++) {
            check.value(SERVICES + "gone" + i, "Start", 3).value(SERVICES + "gone" + i, "ImagePath", "C:\\Gone\\x.sys");
        }
        Finding finding = check.only(REFERENCES);
        assertThat(finding.evidence()).hasSize(21 + ADVICE);
        assertThat(StandingCheckRun.text(finding))
                .startsWith("References to missing files or folders: 30")
                .contains("More entries: 10")
                .endsWith("Export the registry key before you delete anything.");
    }

    @Test
    void what_is_refused_is_a_remark() {
        StandingCheckRun check = StandingCheckRun.of(
                        new PaperFiles().text("C:\\Windows\\x", "").refuse(LOG))
                .failed(NOT_FOUND);
        check.findings(REFERENCES);
        assertThat(check.unread).hasSize(1);
    }

    private static StandingCheckRun failing() {
        return StandingCheckRun.of(SimulatedPc.of("healthy")).failed(NOT_FOUND);
    }
}
