package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.ServicingNotes;

class DismLogReaderTest {
    private static final String AT = "2026-05-01 10:00:00, Info                  DISM   ";
    private static final String MANAGER = AT + "DISM Package Manager: PID=1 TID=2 ";
    private static final String FAILED = MANAGER
            + "Failed while processing command x. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)\n"
            + AT + "DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F\n";
    private static final String PACKAGE = "Package_for_KB5001234~31bf3856ad364e35~amd64~~10.0.1.3";
    private static final String CLOSED = AT + "DISM.EXE: Image session has been closed. Reboot required=no.\n";

    @Test
    void a_repair_that_failed_is_reported_once_with_its_cause() throws IOException {
        ServicingNotes notes = read(command("/online /cleanup-image /restorehealth")
                + MANAGER + " Error in operation: (null) (CBS HRESULT=0x80240022) - CCbsConUIHandler::Error\n"
                + FAILED + CLOSED);
        assertThat(notes.attemptLines())
                .containsExactly("SERVICING failed 0x800F081F root 0x80240022 at 2026-05-01T10:00:00");
        assertThat(notes.records).isEqualTo(5);
    }

    @Test
    void a_failed_command_without_its_end_is_reported_with_its_own_time() throws IOException {
        assertThat(read(command("/Online /Add-Package /PackagePath:C:\\x\\windows10.0-kb5009999-x64.cab")
                                + FAILED
                                + command("/online /get-packages").replace("10:00", "12:00"))
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F081F KB5009999 at 2026-05-01T10:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Failed processing package changes with session option X - CDISMPackageManager::RestoreHealth(hr:0x800f0906)",
                "Failed to restore the image health. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage(hr:0x800f0906)",
                "Failed processing package changes - CDISMPackageManager::Internal_Finalize(hr:0x800F0906)"
            })
    void an_excerpt_without_the_last_error_of_a_command_is_no_success(String error) throws IOException {
        String failed = MANAGER.replace("Info ", "Error") + error + "\n";
        String repair = command("/online /cleanup-image /restorehealth");
        assertThat(read(repair + failed + CLOSED).attemptLines())
                .containsExactly("SERVICING failed 0x800F0906 at 2026-05-01T10:00:00");
        assertThat(read(repair + failed + CLOSED + repair + CLOSED).attempts)
                .extracting(Attempt::succeeded)
                .containsExactly(false, true);
        assertThat(read(command("/online /get-packages") + failed + CLOSED).attempts)
                .isEmpty();
    }

    @Test
    void a_good_repair_is_a_success_a_mere_check_is_not() throws IOException {
        assertThat(read(command("/online /cleanup-image /restorehealth") + CLOSED)
                        .attemptLines())
                .containsExactly("SERVICING ok 0x00000000 at 2026-05-01T10:00:00");
        assertThat(read(command("/online /cleanup-image /scanhealth") + CLOSED).attemptLines())
                .isEmpty();
        assertThat(read(command("/online /cleanup-image /scanhealth") + FAILED + CLOSED).attempts)
                .hasSize(1);
    }

    @Test
    void errors_on_the_way_other_work_and_refusals_are_no_failures() throws IOException {
        assertThat(read(AT + "Failed to archive the log file. - CDISMManager::CreateLocalImageSession(hr:0x80070002)\n")
                        .attemptLines())
                .isEmpty();
        assertThat(read(command("/online /add-provisionedappxpackage /packagepath:C:\\x.appx") + FAILED + CLOSED)
                        .attemptLines())
                .isEmpty();
        assertThat(read(command("/image:C:\\mount\\it /add-package /packagepath:x") + FAILED + CLOSED)
                        .attemptLines())
                .isEmpty();
        assertThat(read(command("/online /cleanup-image /restorehealth")
                                + FAILED.replace("800f081f", "80070057").replace("800F081F", "80070057")
                                + CLOSED)
                        .attemptLines())
                .isEmpty();
    }

    @Test
    void a_pc_that_does_not_start_is_repaired_by_its_drive() throws IOException {
        assertThat(read(command("/image:C:\\ /cleanup-image /restorehealth") + FAILED + CLOSED).attempts)
                .hasSize(1);
    }

    @Test
    void other_programs_reach_dism_through_its_functions() throws IOException {
        assertThat(read(AT + "API: PID=1 TID=2 InternalExecute failed - CRestoreHealthCommandObject::InternalExecute"
                                + "(hr:0x800f081f)\n")
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F081F at 2026-05-01T10:00:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Processing the top level command token(add-package). - CPackageManagerCLIHandler::X\n",
                "Processing the top level command token(add-package).\n",
                "",
            })
    void a_package_that_could_not_be_added_is_a_failed_installation_of_it(String token) throws IOException {
        String log = (token.isEmpty() ? "" : MANAGER + " " + token)
                + MANAGER + " Failed finalizing changes. - CDISMPackageManager::Internal_Finalize(hr:0x800f0922)\n"
                + MANAGER.replace("Info ", "Error") + " Failed to process the package " + PACKAGE
                + ". - CPackageManagerCLIHandler::ProcessPackageChange(hr:0x800f0922)\n"
                + AT + "DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F0922\n";
        for (String copy : List.of(
                log,
                command("/online /add-package /packagepath:C:\\x\\update.mum") + log,
                log.replaceAll("(?m)^2026-05-01 10:00:00, ", "> "),
                log.replace("the package ", "the package\n")
                        .replace("ProcessPackageChange", "\nProcessPackageChange"))) {
            Attempt attempt = read(copy).attempts.get(0);
            assertThat(read(copy).attempts).hasSize(1);
            assertThat(attempt.titleOrNull()).isEqualTo(PACKAGE);
            assertThat(attempt.kbOrNull()).isEqualTo("KB5001234");
            assertThat(attempt.codeOrNull()).hasToString("0x800F0922");
            assertThat(attempt.isStoreRepair()).isFalse();
        }
        assertThat(read(MANAGER + " Loaded servicing stack for offline use. - CDISMPackageManager::X\n" + log).attempts)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/online /enable-feature /featurename:Some-Feature /all | SERVICING Some-Feature",
                "/Online /Add-Capability /CapabilityName:Some.Part~~~~0.0.1.0 | SERVICING Some.Part~~~~0.0.1.0",
                "/online /disable-feature /featurename:\"Some-Feature\" | OTHER Some-Feature",
                "/online /remove-package /packagename:A~31bf3856ad364e35~amd64~~1.0.0.1 | OTHER A~31bf3856ad364e35~amd64~~1.0.0.1",
                "/online /cleanup-image /restorehealth /source:E:\\kb5009999\\x | SERVICING null",
            })
    void what_was_installed_or_removed_is_no_repair(String options, String expected) throws IOException {
        Attempt attempt = read(command(options) + FAILED + CLOSED).attempts.get(0);
        assertThat(attempt.operation() + " " + attempt.titleOrNull()).isEqualTo(expected);
        assertThat(attempt.isStoreRepair()).isEqualTo(expected.endsWith("null"));
        assertThat(attempt.kbOrNull()).isNull();
    }

    @Test
    void a_repair_is_known_by_its_error_where_the_command_line_is_missing() throws IOException {
        assertThat(read(FAILED.replace("command x", "command cleanup-image") + CLOSED)
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F081F at 2026-05-01T10:00:00");
        assertThat(read(FAILED + CLOSED).attemptLines()).isEmpty();
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(
                new DismLogReader(), command("/image:C:\\ /cleanup-image /restorehealth") + FAILED + CLOSED);
    }

    private static String command(String options) {
        return AT + "DISM.EXE: Executing command line: C:\\Windows\\system32\\Dism.exe " + options + "\n";
    }

    private static ServicingNotes read(String log) throws IOException {
        return ServicingNotes.of(new DismLogReader(), log);
    }
}
