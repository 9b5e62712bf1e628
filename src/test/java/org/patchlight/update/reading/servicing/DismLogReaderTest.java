package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.patchlight.update.reading.note.ServicingNotes;

class DismLogReaderTest {
    private static final String AT = "2026-05-01 10:00:00, Info                  DISM   ";
    private static final String MANAGER = AT + "DISM Package Manager: PID=1 TID=2 ";
    private static final String FAILED = MANAGER
            + "Failed while processing command x. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)\n"
            + AT + "DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F\n";
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
