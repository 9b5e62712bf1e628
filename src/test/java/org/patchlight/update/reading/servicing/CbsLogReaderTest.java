package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.pc.file.SystemFileSamples;
import org.patchlight.update.reading.note.ServicingNotes;

class CbsLogReaderTest {
    private static final String AT = "2026-05-01 10:00:00, Info                  CBS    ";
    private static final String CSI = "2026-05-01 10:00:00, Info                  CSI    ";
    private static final String PACKAGE = "Package_for_KB5009999~31bf3856ad364e35~amd64~~26100.1.1.0";

    @Test
    void an_examination_reports_the_state_of_the_store_and_how_it_ended() throws IOException {
        ServicingNotes repaired = read(summary(AT, "Detect and Repair", "0x0", 4, 4));
        assertThat(repaired.attemptLines()).containsExactly("SERVICING ok 0x00000000 at 2026-05-01T10:00:00");
        assertThat(repaired.state()).containsExactly("STORE_SOUND at 2026-05-01T10:00:00");

        ServicingNotes damaged = read(AT + "Repr: begins\n" + summary("", "Detect and Repair", "0x800f081f", 4, 1));
        assertThat(damaged.attemptLines()).containsExactly("SERVICING failed 0x800F081F at 2026-05-01T10:00:00");
        assertThat(damaged.state()).containsExactly("STORE_DAMAGED at 2026-05-01T10:00:00");

        assertThat(read(summary(AT, "Detect and Repair", "0x0", 4, 3)).attemptLines())
                .containsExactly("SERVICING failed at 2026-05-01T10:00:00");
    }

    @Test
    void a_mere_check_that_finds_damage_is_no_failed_operation() throws IOException {
        ServicingNotes notes = read(summary(AT, "Detect only", "0x0", 4, 0));
        assertThat(notes.attemptLines()).isEmpty();
        assertThat(notes.state()).containsExactly("STORE_DAMAGED at 2026-05-01T10:00:00");
    }

    @Test
    void a_mere_check_names_the_first_damage() throws IOException {
        String found =
                "(p)\tCSI Payload Corrupt\t(n)\t\tamd64_sample-part_31bf3856ad364e35_10.0.1.2_none_0a0b0c0d0e0f0102\\one.dll\n";
        assertThat(read(found + summary(AT, "Detect only", "0x0", 1, 0)).state())
                .containsExactly("STORE_DAMAGED one.dll at 2026-05-01T10:00:00");
    }

    @Test
    void the_session_that_repaired_is_not_reported_twice() throws IOException {
        String end = AT + "Exec: Processing complete, session(Corruption Repairing): 31_9 [HRESULT = 0x800f081f - X]\n"
                + AT + "Session: 31_9 finalized. Reboot required: no [HRESULT = 0x800f081f - X]\n";
        assertThat(read(summary(AT, "Detect and Repair", "0x800f081f", 4, 1) + end).attempts)
                .hasSize(1);
        assertThat(read(end).attemptLines()).containsExactly("SERVICING failed 0x800F081F at 2026-05-01T10:00:00");
    }

    @Test
    void a_package_that_failed_is_named_and_reported_once() throws IOException {
        ServicingNotes notes = read(
                AT + "Exec: Processing started.  Client: X, Session: 31_1, Package: " + PACKAGE + "\n"
                        + AT + "Failed to resolve package 'Y' [HRESULT = 0x80070490 - ERROR_NOT_FOUND]\n"
                        + AT + "WER: Generating failure report for package: " + PACKAGE
                        + ", status: 0x800f0922, failure source: A\n"
                        + AT + "Exec: Processing complete.  Session: 31_1, Package: " + PACKAGE
                        + " [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]\n"
                        + AT + "Failed to perform operation.  [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]\n"
                        + AT
                        + "Session: 31_1 finalized. Reboot required: no [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]\n");
        assertThat(notes.attemptLines())
                .containsExactly("SERVICING failed 0x800F0922 KB5009999 at 2026-05-01T10:00:00");
    }

    @Test
    void other_spellings_of_the_end_are_understood() throws IOException {
        String begin = AT + "Exec: Processing complete.  Session: 31_1, Package: ";
        String rollup = "Package_for_RollupFix~31bf3856ad364e35~amd64~~26100.1.1.0";
        String expected = "SERVICING failed 0x800F0831 KB5009999 at 2026-05-01T10:00:00";
        assertThat(read(begin + PACKAGE + ", hr: 0x800f0831\n").attemptLines()).containsExactly(expected);
        assertThat(read(begin + PACKAGE + " [HRESULT =\n0x800f0831 - CBS_E_STORE_CORRUPTION]\n")
                        .attemptLines())
                .containsExactly(expected);
        assertThat(read(begin + rollup + ", Identifier: KB5009999 [HRESULT = 0x800f0831 - X]\n")
                        .attemptLines())
                .containsExactly(expected);
        assertThat(read("Exec: Processing complete.  Session: 31_1, Package: " + PACKAGE
                                + " [HRESULT = 0x800f0831 - X]\n")
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F0831 KB5009999");
        assertThat(read(AT + "Startup: Package: " + PACKAGE
                                + " completed startup processing, new state: Staged, targeted: Installed. hr = 0x800f0831\n")
                        .attemptLines())
                .containsExactly(expected);
    }

    @Test
    void the_driver_that_made_a_session_fail_gives_the_root_code() throws IOException {
        String end =
                AT + "Exec: Processing complete.  Session: 31_1, Package: " + PACKAGE + " [HRESULT = 0x800f0922 - X]\n";
        assertThat(read(AT + "INSTALL index: 55, phase: 2, result 2, inf: abc.inf\n" + end
                                + end.replace("31_1", "31_2").replace("10:00", "11:00"))
                        .attemptLines())
                .containsExactly(
                        "SERVICING failed 0x800F0922 root 0x80070002 KB5009999 at 2026-05-01T10:00:00",
                        "SERVICING failed 0x800F0922 KB5009999 at 2026-05-01T11:00:00");
        assertThat(read(AT + "Doqe: Recording result: 0x80070003, for Inf: abc.inf\n" + end)
                        .attemptLines())
                .containsExactly("SERVICING failed 0x800F0922 root 0x80070003 KB5009999 at 2026-05-01T10:00:00");
    }

    @Test
    void mentions_of_codes_cancels_and_restarts_are_no_failures() throws IOException {
        String begin = AT + "Exec: Processing complete.  Session: 31_1, Package: " + PACKAGE;
        ServicingNotes notes =
                read((AT + "Not able to read Ring [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]\n").repeat(300)
                        + AT + "Failed to execute item[0] [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]\n"
                        + begin + " [HRESULT = 0x800f0820 - CBS_E_CANCEL]\n"
                        + begin + " [HRESULT = 0x00000bc2 - ERROR_SUCCESS_REBOOT_REQUIRED]\n"
                        + AT + "Session: 31_1 finalized. Reboot required: yes [HRESULT = 0x00000000 - S_OK]\n");
        assertThat(notes.attemptLines()).containsExactly("SERVICING ok 0x00000BC2 KB5009999 at 2026-05-01T10:00:00");
        assertThat(notes.state()).containsExactly("RESTART_PENDING at 2026-05-01T10:00:00");
        assertThat(notes.records).isEqualTo(304);
    }

    @Test
    void a_restart_that_came_ends_the_wait_for_it() throws IOException {
        assertThat(read(AT + "Session: 31_1 finalized. Reboot required: yes [HRESULT = 0x00000000 - S_OK]\n" + AT
                                + "NonStart: Success, startup processing not required as expected.\n")
                        .state())
                .isEmpty();
    }

    @Test
    void of_the_file_checker_only_the_last_run_counts() throws IOException {
        String run = CSI + "00000009 [SR] Beginning Verify and Repair transaction\n";
        String cannot = CSI + "00000010 [SR] Cannot repair member file [l:12]'sample.dll' of Some-Part, version 1\n";
        String complete = CSI + "00000012 [SR] Verify complete\n" + CSI + "00000013 [SR] Repair complete\n";
        assertThat(read(run + cannot + complete).state())
                .containsExactly("STORE_DAMAGED sample.dll at 2026-05-01T10:00:00");
        assertThat(read(run + cannot + CSI
                                + "00000011 [SR] Repairing corrupted file \\??\\C:\\x\\sample.dll from store\n"
                                + complete)
                        .state())
                .isEmpty();
        assertThat(read(run + cannot + complete + run + complete).state()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.patchlight.pc.file.SystemFileSamples#all")
    void a_file_that_any_windows_repaired_later_is_not_damaged(SystemFileSamples sample) throws IOException {
        assertThat(read(sample.lines()).state())
                .isEqualTo(sample.damage().isEmpty() ? List.of() : List.of("STORE_DAMAGED " + sample.damage()));
    }

    @Test
    void a_damaged_driver_is_damage_until_it_is_repaired() throws IOException {
        String run = CSI + "00000009 [SR] Verifying 100 components\n" + CSI + "00000013 [SR] Repair complete\n";
        String driver = "2026-05-01 10:00:09, Info                  DEPLOY [Pnp] %s file: C:\\%s\\one.sys\n";
        String corrupt = driver.formatted("Corrupt", "Windows");
        assertThat(read(run + corrupt).state())
                .containsExactly("STORE_DAMAGED C:\\Windows\\one.sys at 2026-05-01T10:00:09");
        assertThat(read(run + corrupt + driver.formatted("Repaired", "WINDOWS")).state())
                .isEmpty();
        assertThat(read(run + corrupt + run).state()).isEmpty();
    }

    @Test
    void a_repair_clears_only_the_file_it_names() throws IOException {
        String cannot = CSI + "00000010 [SR] Cannot repair member file [l:12]'%s.dll' of Some-Part, version 1\n";
        String repairing = CSI + "00000011 [SR] Repairing file \\??\\C:\\x\\\\two.dll from store\n";
        assertThat(read(cannot.formatted("one") + cannot.formatted("two") + repairing)
                        .state())
                .containsExactly("STORE_DAMAGED one.dll at 2026-05-01T10:00:00");
    }

    @Test
    void lines_of_csi_give_the_zone_once_a_day() throws IOException {
        String line = CSI + "0000000a@2026/5/1:08:00:00.081 CSI Transaction begun\n";
        assertThat(read(line + line).zones).containsExactly(ZoneOffset.ofHours(2));
        assertThat(read(line.replace("5/1:08", "5/1:07").replace(":00:00.081", ":53:10.081")).zones)
                .isEmpty();
    }

    @Test
    void marks_within_and_utf16_are_no_hindrance() throws IOException {
        String text = AT + "x\n\uFEFF" + summary(AT, "Detect and Repair", "0x0", 0, 0);
        assertThat(ServicingNotes.of(new CbsLogReader(), "\uFEFF" + text, StandardCharsets.UTF_16LE).attempts)
                .hasSize(1);
    }

    @Test
    void what_is_no_log_is_counted_as_unreadable() throws IOException {
        ServicingNotes notes = read("Some\ntext\n");
        assertThat(notes.records).isZero();
        assertThat(notes.unreadable).isEqualTo(2);
    }

    @Test
    void an_endless_line_is_cut_and_counted() throws IOException {
        byte[] much = new byte[1 << 20];
        Arrays.fill(much, (byte) 'x');
        EvidenceFile file = new EvidenceFile("f", "f", () -> {
            InputStream all = new ByteArrayInputStream(AT.getBytes(StandardCharsets.US_ASCII));
            for (int part = 0; part < 100; part++) {
                all = new SequenceInputStream(all, new ByteArrayInputStream(much));
            }
            return all;
        });
        ServicingNotes notes = new ServicingNotes();
        new CbsLogReader().read(file, notes);
        assertThat(notes.unreadable).isEqualTo(1);
    }

    @Test
    void damage_is_survived() {
        ServicingNotes.damage(
                new CbsLogReader(),
                summary(AT, "Detect and Repair", "0x0", 9, 9)
                        + AT + "INSTALL index: 55, phase: 2, result 2, inf: abc.inf\n"
                        + AT + "Exec: Processing complete.  Session: 31_1, Package: " + PACKAGE
                        + " [HRESULT = 0x800f0922]\n"
                        + CSI + "00000010@2026/5/1:08:00:00.081 [SR] Cannot repair member file [l:12]'sample.dll'\n");
    }

    private static ServicingNotes read(String log) throws IOException {
        return ServicingNotes.of(new CbsLogReader(), log);
    }

    private static String summary(String before, String operation, String result, int detected, int repaired) {
        return before + "Checking System Update Readiness.\r\n"
                + before + "Operation: " + operation + " \r\n"
                + before + "Operation result: " + result + "\r\n"
                + before + "Total Detected Corruption:\t" + detected + "\r\n"
                + before + "\tCSI Payload Corruption:\t" + detected + "\r\n"
                + before + "Total Repaired Corruption:\t" + repaired + "\r\n"
                + before + "Total Operation Time: 12 seconds.\r\n";
    }
}
