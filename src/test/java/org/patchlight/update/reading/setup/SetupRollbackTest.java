package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.reading.note.ServicingNotes;

class SetupRollbackTest {
    private static final String NOISE =
            "2026-02-03 04:07:00, Error                 SP     Failed to merge telemetry file: C:\\x.etl. hr = 0X80070057\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-03 04:05:06, Error      [0x064183] IBSLIB OSRollbackService::CCheckpoint::Revert failed.[gle=0x00000005]",
                "2026-02-03 04:05:06, Info                  SP     Initiating rollback/uninstall, phase = 4",
                "2026-02-03 04:05:06, Info                  SP     Rollback: Showing splash window with begin text: x",
                "Info SP Initiating rollback/uninstall, phase = 0"
            })
    void a_rollback_is_a_failed_upgrade_without_a_code(String line) throws IOException {
        ServicingNotes notes = read("setuperr.log", line + "\n" + NOISE);
        assertThat(notes.attempts).hasSize(1);
        assertThat(notes.attemptLines().get(0)).startsWith("SETUP failed").doesNotContain("0x");
    }

    @Test
    void the_rollback_of_another_upgrade_after_one_that_worked_is_a_failure() throws IOException {
        String worked = "2026-01-02 03:04:05, Info                  MOUPG  Setup completed successfully\n";
        String back = "2026-02-03 04:05:06, Info                  SP     Initiating rollback/uninstall, phase = 3\n";
        assertThat(read("setupact.log", worked + back).attemptLines())
                .containsExactly("SETUP ok at 2026-01-02T03:04:05", "SETUP failed at 2026-02-03T04:05:06");
        assertThat(read("setupact.log", worked + back.replace("= 3", "= 5")).failures())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-03 04:05:06, Info                  SP     Rollback: not needed",
                "2026-02-03 04:05:06, Info                  SP     Rollback: disabled",
                "2026-02-03 04:05:06, Info                  MOUPG  Deleting rollback folder C:\\x\\Rollback"
            })
    void a_word_about_a_rollback_that_did_not_happen_is_none(String line) throws IOException {
        assertThat(read("setupact.log", line + "\n" + NOISE).attempts).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\$WINDOWS.~BT\\Sources\\Rollback\\setuperr.log",
                "pc/rollback/setupact.log",
                "setupact_rollback.log"
            })
    void a_log_that_only_a_rollback_leaves_is_one_too(String path) throws IOException {
        assertThat(read(path, NOISE).attemptLines()).containsExactly("SETUP failed at 2026-02-03T04:07:00");
    }

    @Test
    void the_same_errors_elsewhere_prove_nothing() throws IOException {
        assertThat(read("setuperr.log", NOISE).attempts).isEmpty();
        assertThat(read(
                                "setuperr.log",
                                "2026-02-03 04:05:06, Info       [0x064183] IBSLIB OSRollbackService::Init done\n")
                        .attempts)
                .isEmpty();
    }

    @Test
    void going_back_by_a_persons_wish_and_a_cancelled_upgrade_are_no_failures() throws IOException {
        String asked = "2026-02-03 04:05:06, Info                  SP     Initiating rollback/uninstall, phase = 5\n";
        assertThat(read("x/Rollback/setupact.log", asked + NOISE).attempts).isEmpty();
        String cancelled =
                "2026-02-03 04:05:06, Error                 MOUPG  CSetupHost::Execute(433): Result = 0x800704C7\n";
        assertThat(read("x/Rollback/setupact.log", cancelled + NOISE).attempts).isEmpty();
    }

    @Test
    void the_code_of_the_failure_stands_for_its_rollback() throws IOException {
        assertThat(read(
                                "setupact.log",
                                "2026-02-03 04:00:00, Error SP Operation failed: Apply. Error: 0x80070005\n"
                                        + "2026-02-03 04:05:06, Info SP Initiating rollback/uninstall, phase = 2\n"
                                        + NOISE)
                        .attemptLines())
                .containsExactly("SETUP failed 0x80070005 at 2026-02-03T04:00:00");
    }

    @Test
    void broken_quoted_and_unstamped_lines_are_read_as_setup_wrote_them() throws IOException {
        assertThat(read(
                                "a.txt",
                                "> 2026-02-03 04:00:00, Error                 SP     Operation failed: Apply WIM file\r\n"
                                        + "> C:\\x\\install.wim, index 1 to C:\\NewOS. Error:\r\n> 0x80070570[gle=0x000000b7]\r\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0x80070570 at 2026-02-03T04:00:00");
        assertThat(read(
                                "a.txt",
                                "Warning SP Failed to get the path, 0x80070002\n\n"
                                        + "Error SP CMountWIM::DoExecute: Failed to mount WIM file C:\\y\\boot.wim.\nError 0xC1420117[gle=0xc1420117]\n")
                        .attemptLines())
                .containsExactly("SETUP failed 0xC1420117");
    }

    private static ServicingNotes read(String path, String log) throws IOException {
        ServicingNotes notes = new ServicingNotes();
        byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
        String name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        new SetupLogReader().read(new EvidenceFile(path, name, () -> new ByteArrayInputStream(bytes)), notes);
        return notes;
    }
}
