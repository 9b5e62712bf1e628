package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.ServicingNotes;

class SetupLogReaderTest {
    private static final String MOUPG = "2026-05-01 10:00:00, Error                 MOUPG  ";
    private static final String SP = "2026-05-01 10:00:00, Error                 SP     ";

    @Test
    void setups_own_end_is_the_failure_and_its_layers_report_it_once() throws IOException {
        assertThat(read(MOUPG + "CDlpTask::Execute(1631): Result = 0x80070032\n"
                                + MOUPG + "CSetupManager::ExecuteInstallMode(944): Result = 0x80070032\n"
                                + MOUPG + "CSetupManager::ExecuteDownlevelMode(410): Result = 0x80070032\n"
                                + MOUPG + "CSetupManager::Execute(295): Result = 0x80070032\n"
                                + MOUPG + "CSetupHost::Execute(433): Result = 0x80070032[gle=0x00000002]\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0x80070032 at 2026-05-01T10:00:00");
        assertThat(read(MOUPG + "CSetupUIManager::Execute(187): Result = 0xC1900208\n").attempts)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reporting error event -> [0xC1900101, 0x40019] | 0xC1900101",
                "  Reporting error event -> [0x8007001F,0x3000d][gle=0x00000002] | 0x8007001F",
                "MoUpg: Reporting error event -> [0x800704B8, 0x20004] | 0x800704B8",
                "Other values -> [0xC1900101, 0x40019] | ''",
                "Reporting error event -> [0x00000000, 0x40019] | ''"
            })
    void the_codes_of_a_reported_error_are_those_that_setup_shows(String text, String code) throws IOException {
        assertThat(read(MOUPG + text + "\n").attemptLines())
                .isEqualTo(code.isEmpty() ? List.of() : List.of("SETUP failed " + code + " at 2026-05-01T10:00:00"));
    }

    @Test
    void the_operation_that_failed_gives_the_root_code() throws IOException {
        assertThat(read(SP + "Operation failed: Add [1] Driver Package: x.inf. Error: 0x80070002[gle=0x000000b7]\n"
                                + SP + "Operation failed: Install all. Error: 0x8007042B\n"
                                + MOUPG.replace("10:00:00", "10:31:00")
                                + "CSetupManager::Execute(222): Result = 0xC1900101\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0xC1900101 root 0x80070002 at 2026-05-01T10:31:00");
    }

    @Test
    void an_operation_without_setups_end_stands_for_itself() throws IOException {
        assertThat(read("2026-05-01 10:00:00, Error           MIG    Error 1392 while gathering object C:\\x [CN]."
                                + " Shell application requested abort![gle=0x00000570]\n"
                                + SP + "Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]\n"
                                + SP
                                + "CSetupPlatformPrivate::Execute: Execution of operations queue failed, abandoning."
                                + " Error: 0x8007042B[gle=0x000000b7]\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0x8007042B root 0x80070570 at 2026-05-01T10:00:00");
    }

    @Test
    void other_errors_cancels_and_the_way_into_another_process_are_no_failures() throws IOException {
        assertThat(read(MOUPG + "CSetupManager::GetWuIdFromRegistry(13192): Result = 0x80070002\n"
                                + SP
                                + "CSetupPlatform::ResurrectAutomation: Failed to resurrect automation: 0x80070002\n"
                                + SP
                                + "Error WRITE, 0x0000065E while gathering/applying object: x. Will return 2[gle=0x12]\n"
                                + MOUPG + "CSetupManager::ExecuteUninstallMode(1): Result = 0x80070002\n"
                                + MOUPG + "CSetupManager::Execute(295): Result = 0x800705BB\n"
                                + MOUPG + "CSetupHost::Execute(433): Result = 0x800704C7\n"
                                + MOUPG + "CSetupHost::Execute(433): Result = 0xC1900210\n")
                        .attemptLines())
                .isEmpty();
    }

    @Test
    void result_and_extend_code_together_are_a_failure_in_any_text() throws IOException {
        assertThat(read(SP + "Something happened 0x80070003 - 0x20007\n").attemptLines())
                .containsExactly("SETUP failed 0x80070003 at 2026-05-01T10:00:00");
        assertThat(read("TargetOSBuildString = 10.0.22621.418 (x)\n    UpgradeEndTime = 2026-05-02 11:00:00\n"
                                + "Error = 0xC1900101-0x4001E\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0xC1900101 to 22621 at 2026-05-02T11:00:00");
        assertThat(read(SP + "Mapped 0x80070003-0x80070004 and x-0x20007\n").attemptLines())
                .isEmpty();
    }

    @Test
    void a_successful_end_and_its_build_are_reported() throws IOException {
        assertThat(read("2026-05-01 09:00:00, Info                  MOUPG  Target OS version: [10.0.26100]\n"
                                + "2026-05-01 10:00:00, Info                  MOUPG  Setup phase change:"
                                + " [SetupPhaseFinalize] -> [SetupPhaseEnd]\n")
                        .attemptLines())
                .containsExactly("SETUP ok to 26100 at 2026-05-01T10:00:00");
    }

    @Test
    void the_way_back_is_a_failure_unless_the_person_asked_for_it() throws IOException {
        String line = "2026-05-01 10:00:00, Info                  SP     Initiating rollback/uninstall, phase = ";
        assertThat(read(line + "3\n").attemptLines()).containsExactly("SETUP failed at 2026-05-01T10:00:00");
        assertThat(read(line + "5\n").attemptLines()).isEmpty();
    }

    @Test
    void marks_within_jumping_times_and_older_columns_are_no_hindrance() throws IOException {
        String text = "\uFEFF" + MOUPG + "x\n\uFEFF2026-05-01 09:00:00, Error      [0x080831] SP     "
                + "Operation failed: Apply. Error: 0x80070005[gle=0x000000b7]\n" + SP.replace("10:", "08:") + "y\n";
        String expected = "SETUP failed 0x80070005 at 2026-05-01T09:00:00";
        assertThat(read(text).attemptLines()).containsExactly(expected);
        assertThat(ServicingNotes.of(new SetupLogReader(), text, StandardCharsets.UTF_16LE)
                        .attemptLines())
                .containsExactly(expected);
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(
                new SetupLogReader(),
                MOUPG + "CSetupHost::Execute(433): Result = 0x80070032\n"
                        + SP + "Operation failed: Apply. Error: 0x80070005[gle=0x000000b7]\n"
                        + SP + "Error 1392 while gathering object. Shell application requested abort!\n"
                        + "UpgradeEndTime = 2026-05-02 11:00:00\nError = 0xC1900101-0x4001E\n"
                        + "2026-05-01 10:00:00, Info SP Initiating rollback/uninstall, phase = 3\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0xC19001", "0x8", "0x"})
    void an_end_that_is_cut_within_its_code_hides_a_failure(String torn) throws IOException {
        ServicingNotes notes = read(SP.replace("Error", "Info ") + "Setup completed successfully\n" + MOUPG
                + "CSetupManager::Execute(222): Result = " + torn);
        assertThat(notes.failures()).isEmpty();
        assertThat(notes.unreadable).isEqualTo(1);
    }

    private static ServicingNotes read(String log) throws IOException {
        return ServicingNotes.of(new SetupLogReader(), log);
    }
}
