package org.patchlight.update.reading.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.reading.note.ServicingNotes;

class SetupReasonsTest {
    private static final String SP = "2026-05-01 10:00:00, Error                 SP     ";
    private static final String MIG = "2026-05-01 09:59:58, Error                 MIG    ";
    private static final String MIGRATE =
            SP + "Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error 32 while applying object C:\\Users\\eva\\App Data\\Sync [a b.lock]. Shell application requested abort![gle=0x20] | a b.lock | C:\\Users\\eva\\App Data\\Sync\\a b.lock
            Error WRITE, 0x00000020 while gathering/applying object: File, C:\\Users\\eva\\Sync [x.lock]. Will return 0[gle=0x00000020] | x.lock | C:\\Users\\eva\\Sync\\x.lock
            Abandoning apply due to error for object: D:\\Profiles\\eva\\Sync [.lock][gle=0x00000020] | .lock | D:\\Profiles\\eva\\Sync\\.lock
            Abandoning gather due to error for object: File, C:\\Users\\eva\\Sync[gle=0x00000020] | Sync | C:\\Users\\eva\\Sync
            """)
    void the_file_that_stops_the_migration_is_the_culprit(String line, String name, String path) throws IOException {
        FailureDetail detail = detail("\n" + MIG + line + "\n" + MIGRATE);
        assertThat(detail.culprits())
                .containsExactly(Culprit.of(Culprit.Kind.FILE, name).at(path).seenIn("copied", 2));
        assertThat(detail.stageOrNull()).isEqualTo(FailedStage.USER_DATA_MIGRATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Error WRITE, 0x0000065E while gathering/applying object: File, C:\\Users\\eva\\x [y]. Will return 2[gle=0x00000012]
            Error 5 while applying object HKCU\\Software\\X [Value]. Shell application requested abort![gle=0x00000005]
            Error READ, 0x00000002 while gathering/applying object: apply-success, Action,CMXEPlugin,C:\\$WINDOWS.~BT\\x. Will return 0
            """)
    void what_setup_skips_and_what_is_no_file_is_no_culprit(String line) throws IOException {
        assertThat(detail(MIG + line + "\n" + MIGRATE).culprits()).isEmpty();
    }

    @Test
    void an_error_long_before_is_no_reason() throws IOException {
        String early =
                MIG.replace("09:59", "08:30") + "Abandoning apply due to error for object: C:\\Users\\eva\\a [b]\n";
        assertThat(detail(early + MIGRATE).culprits()).isEmpty();
    }

    @Test
    void a_migration_that_was_stopped_counts_even_if_the_log_breaks_off() throws IOException {
        ServicingNotes notes = read(
                MIG + "Error 112 while gathering object C:\\Users\\eva\\a [b]. Shell application requested abort!\n");
        assertThat(notes.attemptLines()).containsExactly("SETUP failed root 0x80070070 at 2026-05-01T09:59:58");
        assertThat(notes.attempts.get(0).detail().culprits())
                .extracting(Culprit::name)
                .containsExactly("b");
    }

    @Test
    void the_code_of_a_write_error_is_the_root() throws IOException {
        assertThat(read(MIG
                                + "Error WRITE, 0x00000005 while gathering/applying object: File, C:\\Users\\e\\a [b]. Will return 0\n"
                                + SP + "SPDoFrameworkApply: Apply operation failed. Error: 0x0000002C\n" + MIGRATE)
                        .attemptLines())
                .containsExactly("SETUP failed 0x8007042B root 0x80070005 at 2026-05-01T10:00:00");
    }

    @Test
    void a_code_at_the_end_of_the_frameworks_line_is_enough() throws IOException {
        ServicingNotes notes = read(SP + "SPDoFrameworkOperation: Apply failed. hr = 0x80070005[gle=0x00000005]\n");
        assertThat(notes.attemptLines()).containsExactly("SETUP failed 0x80070005 at 2026-05-01T10:00:00");
        assertThat(notes.attempts.get(0).detail().stageOrNull()).isEqualTo(FailedStage.USER_DATA_MIGRATION);
    }

    @Test
    void a_profile_without_a_folder_is_the_culprit() throws IOException {
        FailureDetail detail = detail(
                MIG + "Mig::CMXEUserProfile: no ProfileImagePath for S-1-5-21-11-22-33-1004. hr = 0x2\n" + MIGRATE);
        assertThat(detail.culprits().get(0).kind()).isEqualTo(Culprit.Kind.PROFILE);
        assertThat(detail.culprits().get(0).name()).isEqualTo("S-1-5-21-11-22-33-1004");
        assertThat(detail(MIG + "CMXEUserProfile::Load failed for C:\\Users\\eva.old: 0x80070003\n" + MIGRATE)
                        .culprits())
                .containsExactly(Culprit.of(Culprit.Kind.PROFILE, "eva.old")
                        .at("C:\\Users\\eva.old")
                        .seenIn("copied", 1));
    }

    @Test
    void the_driver_of_a_failed_driver_operation_is_the_culprit() throws IOException {
        String add = SP + "Operation failed: Add driver packages. Error: 0x8007001F[gle=0x000000b7]\n";
        assertThat(detail(SP + "Failed to install driver C:\\Drv\\netfoo7.INF. hr = 0x8007001F\n" + add)
                        .culprits())
                .containsExactly(Culprit.of(Culprit.Kind.DRIVER, "netfoo7.INF")
                        .at("C:\\Drv\\netfoo7.INF")
                        .seenIn("copied", 1));
        assertThat(detail(SP + "Operation failed: Add [1] Driver Package: oem9.inf. Error: 0x80070002\n")
                        .culprits())
                .extracting(Culprit::name)
                .containsExactly("oem9.inf");
        assertThat(detail(SP + "Failed to install driver C:\\Drv\\netfoo7.inf. hr = 0x8007001F\n" + MIGRATE)
                        .culprits())
                .isEmpty();
    }

    @Test
    void a_package_of_the_new_windows_is_the_culprit_and_no_part_of_the_running_one() throws IOException {
        FailureDetail detail = detail(
                SP
                        + "Operation failed: Add [6] package C:\\Work\\Sample-FOD-Package~31bf3856ad364e35~amd64~~.cab to C:\\New. Error: 0x800736CC\n");
        assertThat(detail.stageOrNull()).isEqualTo(FailedStage.IMAGE_APPLY);
        assertThat(detail.culprits())
                .containsExactly(Culprit.of(Culprit.Kind.PACKAGE, "Sample-FOD-Package~31bf3856ad364e35~amd64~~")
                        .seenIn("copied", 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMXEUserProfile: profile C:\\Users\\eva m.old is invalid. Error: 0x80070002 | eva m.old
            CMXEUserProfile: can't load C:\\Users\\eva.old (S-1-5-21-1). Error: 0x80070002 | eva.old
            """)
    void a_sentence_goes_on_after_the_folder_of_a_profile(String line, String name) throws IOException {
        assertThat(detail(MIG + line + "\n" + MIGRATE).culprits())
                .extracting(Culprit::name)
                .containsExactly(name);
    }

    @Test
    void a_driver_operation_is_a_stage_of_its_own() throws IOException {
        String add = SP + "Operation failed: Add [1] Driver Package: oem9.inf. Error: 0x80070002\n";
        FailureDetail detail = detail(add);
        assertThat(detail.stageOrNull()).isEqualTo(FailedStage.UPGRADE_DRIVER);
        assertThat(detail(SP + "Operation failed: Migrate drivers. Error: 0x80070490\n")
                        .stageOrNull())
                .isEqualTo(FailedStage.UPGRADE_DRIVER);
    }

    @ParameterizedTest
    @CsvSource({"0xC1900101, oem4.inf", "0x80070070,"})
    void a_driver_error_is_the_reason_only_of_a_code_that_blames_drivers(String code, @Nullable String driver)
            throws IOException {
        FailureDetail detail =
                detail(SP + "Failed to install device PCI\\VEN_1A2B, driver oem4.inf. Error: 0x800F0244\n" + SP
                        + "CSetupManager::Execute(292): Result = " + code + "\n");
        assertThat(detail.culprits()).extracting(Culprit::name).isEqualTo(driver == null ? List.of() : List.of(driver));
        assertThat(detail.stageOrNull()).isEqualTo(driver == null ? null : FailedStage.UPGRADE_DRIVER);
    }

    @Test
    void an_image_that_cannot_be_applied_is_a_stage_of_its_own() throws IOException {
        FailureDetail detail =
                detail(SP + "CApplyWIM: Failure while applying image 3 for F:\\x64\\install.esd. Error 0x80070570\n"
                        + SP
                        + "Operation failed: Apply WIM file F:\\x64\\install.esd, index 3 to C:\\NewOS. Error: 0x80070570[gle=0x000000b7]\n"
                        + SP + "Operation execution failed: 13. hr = 0x80070570[gle=0x000000b7]\n");
        assertThat(detail.stageOrNull()).isEqualTo(FailedStage.IMAGE_APPLY);
        assertThat(detail.culprits())
                .containsExactly(Culprit.of(Culprit.Kind.FILE, "install.esd")
                        .at("F:\\x64\\install.esd")
                        .seenIn("copied", 1));
    }

    private static FailureDetail detail(String log) throws IOException {
        ServicingNotes notes = read(log);
        assertThat(notes.attempts).hasSize(1);
        return notes.attempts.get(0).detail();
    }

    private static ServicingNotes read(String log) throws IOException {
        return ServicingNotes.of(new SetupLogReader(), log);
    }
}
