package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.FailedStage;
import org.patchlight.update.reading.note.RecordingNotes;

/** Which of the codes of one attempt is shown, and what an installer of its own returned. */
class AttemptCodesInLogTest {
    private static final String ID = "7A8B9C0D-1212-4343-8565-676767676767";
    private static final String DRIVER = "10:00:00.1 5 6 Handler *FAILED* [E0000246] Driver Install of {" + ID
            + "} on usb\\vid_1234&pid_5678 (mapping to error 8024200B)";
    private static final String COPY = "10:00:00.2 5 7 Agent LogHistory called. idUpdate={" + ID
            + "}.1, resultMapped=E0000246, resultUnMapped=E0000246";
    private static final String DEPLOYED = "10:00:00.3 8 9 UDP Deployment job Id " + ID.replace('7', '1')
            + " : Method failed for update " + ID + ".1, hrDeploy = 0x8024200b";

    @Test
    void the_code_to_which_a_driver_is_mapped_is_shown_in_any_order_of_the_lines() {
        String shown = "0x8024200B/0xE0000246 " + ID;
        assertThat(read(DRIVER, COPY, DEPLOYED)).singleElement().asString().contains(shown);
        assertThat(read(DEPLOYED, COPY, DRIVER)).singleElement().asString().contains(shown);
        assertThat(read(DRIVER)).singleElement().asString().contains(shown);
        assertThat(read(COPY, DEPLOYED)).singleElement().asString().contains(shown);
        assertThat(read(DRIVER, COPY)).singleElement().asString().contains(shown);
        assertThat(read(COPY)).singleElement().asString().contains("0xE0000246/null");
    }

    @Test
    void a_history_that_maps_the_code_itself_is_shown() {
        String mapped = "10:00:00.2 5 7 Agent LogHistory called. idUpdate={" + ID
                + "}.1, resultMapped=80070643, resultUnMapped=800F0922";
        assertThat(read(mapped, DEPLOYED)).singleElement().asString().contains("0x80070643/0x800F0922");
    }

    @Test
    void the_report_with_the_mapped_code_is_about_the_same_attempt() {
        String report = "10:00:01.0 5 7 Report REPORT EVENT: {0A1B2C3D-0000-4000-8000-0000000000AB}\t"
                + "2025-03-04 10:00:00:500+0000\t1\t182 [X]\t101\t{" + ID
                + "}\t1\t8024200b\tC\tFailure\tContent Install\tx";
        assertThat(read(COPY, report)).singleElement().asString().contains("0x8024200B/0xE0000246");
    }

    @Test
    void the_device_is_named_with_its_line() {
        Culprit device = notes(COPY, DRIVER).attempts.get(0).detail().culprits().get(0);
        assertThat(device.kind()).isEqualTo(Culprit.Kind.DEVICE);
        assertThat(device.name()).isEqualTo("usb\\vid_1234&pid_5678");
        assertThat(device.sourceOrNull()).isEqualTo("a/file.log:2");
    }

    @ParameterizedTest
    @CsvSource({"00000001, 1", "2, 2", "00000642, 1602", "643, 1603", "BC2, 3010", "FFFF, 65535", "00000005, 5"})
    void a_small_number_is_what_the_installer_returned(String unmapped, int exitCode) {
        var attempt = notes("10:00:00.2 5 7 Agent LogHistory called. idUpdate={" + ID
                        + "}.1, resultMapped=80070643, resultUnMapped=" + unmapped)
                .attempts
                .get(0);
        assertThat(attempt.succeeded()).isFalse();
        assertThat(String.valueOf(attempt.codeOrNull())).isEqualTo("0x80070643");
        assertThat(attempt.rootCodeOrNull()).isNull();
        assertThat(attempt.detail().exitCodeOrNull()).isEqualTo(exitCode);
        assertThat(attempt.detail().stageOrNull()).isEqualTo(FailedStage.EXTERNAL_INSTALLER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "0", "80070643", "10000"})
    void no_other_number_is_an_exit_code(String unmapped) {
        var detail = notes("10:00:00.2 5 7 Agent LogHistory called. idUpdate={" + ID
                        + "}.1, resultMapped=80070643, resultUnMapped=" + unmapped)
                .attempts
                .get(0)
                .detail();
        assertThat(detail.exitCodeOrNull()).isNull();
        assertThat(detail.stageOrNull()).isNull();
    }

    @Test
    void the_program_that_returned_it_is_named() {
        var attempt = notes(
                        "10:00:00.1 5 6 DownloadManager Preparing update for install, updateId = " + ID + ".1.",
                        "10:00:00.2 5 6 Handler Running \"C:\\Windows\\SoftwareDistribution\\Download\\Install\\sample-x64.exe\" /quiet",
                        "10:00:09.0 5 6 Handler Command line install completed. Return code = 0x00000011, Result = Failed, Reboot required = false",
                        "10:00:09.1 5 6 Handler * END *   Command Line Install 0x8024200b")
                .attempts
                .get(0);
        assertThat(String.valueOf(attempt.codeOrNull())).isEqualTo("0x8024200B");
        assertThat(attempt.detail().exitCodeOrNull()).isEqualTo(17);
        assertThat(attempt.detail().culprits()).singleElement().satisfies(program -> {
            assertThat(program.kind()).isEqualTo(Culprit.Kind.PROGRAM);
            assertThat(program.name()).isEqualTo("sample-x64.exe");
            assertThat(program.sourceOrNull()).endsWith(":2");
        });
    }

    @Test
    void the_number_in_the_installers_own_line_is_one_too() {
        var attempt = notes(
                        "10:00:00.1 5 6 DownloadManager Preparing update for install, updateId = " + ID + ".1.",
                        "10:00:09.0 5 6 Handler Command line install completed. Return code = 0x00000011, Result = Failed, Reboot required = false",
                        "10:00:09.1 5 6 Handler * END *   Command Line Install 0x8024200b")
                .attempts
                .get(0);
        assertThat(String.valueOf(attempt.codeOrNull())).isEqualTo("0x8024200B");
        assertThat(attempt.detail().exitCodeOrNull()).isEqualTo(17);
    }

    private static List<String> read(String... lines) {
        return notes(lines).brief();
    }

    private static RecordingNotes notes(String... lines) {
        return RecordingNotes.by(
                new WindowsUpdateLogReader(), "2025/03/04 " + String.join("\r\n2025/03/04 ", lines) + "\r\n");
    }
}
