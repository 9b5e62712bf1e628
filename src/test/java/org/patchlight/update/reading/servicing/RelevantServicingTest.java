package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.RandomLog;
import org.patchlight.update.reading.note.RecordingNotes;

/** Skipping lines must not change what {@code CBS.log} says. */
final class RelevantServicingTest {
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2025-03-01T00:00:00");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss', '", Locale.ROOT);
    private static final List<String> BEGINNINGS = List.of(
            "Info                  CBS    ",
            "Info                  CBS    ",
            "Info                  CSI    ",
            "Info       [0x080831] CBS    ",
            "Error                 CBS    ",
            "Error                 CSI    ",
            "Warning               DPX    ",
            "Info                  ",
            "Total ");

    private static final String PACKAGE = "Package_for_KB5091234~31bf3856ad364e35~amd64~~10.0.1.3";
    private static final String FILE = "amd64_sample_31bf3856ad364e35_10.0.1.1_none_0123\\sample.dll";

    private static final List<String> TEXTS = List.of(
            "Appl: detect Parent, Package: " + PACKAGE + ", Disposition = Detect",
            "Read out cached package applicability for package: " + PACKAGE,
            "Plan: Package: " + PACKAGE + ", current: Installed",
            "TI: Last boot time: 2025-03-01 05:58:12.500",
            "00000a1f Begin executing advanced installer phase 38",
            "00000006@2025/3/1:5:44:09.081 CSI Transaction initialized",
            "00000007@2025/03/02:05:44:09.081 CSI Transaction initialized",
            "00000008@2025/3/1:badly:formed",
            "Session: 311_204 initialized by client WindowsUpdateAgent",
            "Session: 311_204 finalized. Reboot required: no [HRESULT = 0x00000000 - S_OK]",
            "Session: 311_205 finalized. Reboot required: yes [HRESULT = 0x800f0922]",
            "Exec: Processing started.  Client: X, Session: 311_204, Package: " + PACKAGE,
            "Exec: Processing started.  Client: X, session(Corruption Repairing): 311_205, Package: Y",
            "Exec: Processing complete.  Session: 311_204, Package: " + PACKAGE + " [HRESULT = 0x80070643]",
            "Exec: Processing complete.  Session: 311_204, Package: " + PACKAGE + " [HRESULT = 0x00000000 - S_OK]",
            "Exec: Staging Package: " + PACKAGE + ", Update: 1",
            "Exec: Failed to do this [HRESULT = 0x80070490]",
            "Startup: Package: " + PACKAGE + " completed startup processing, new state: 7 [HRESULT = 0x800f0922]",
            "Failed to find package [HRESULT = 0x80070002]",
            "Failed to find file: " + FILE + " [HRESULT = 0x80070002]",
            "Failed to resolve package '" + PACKAGE + "' [HRESULT = 0x80070490]",
            "Failed to pin deployment while resolving Update: X [HRESULT = 0x80073701]",
            "Failed to process single phase execution. [HRESULT = 0x800f0831]",
            "Failed installing driver updates [HRESULT = 0x80070003]",
            "Failed execution of queue item Installer: Sample ({1}) with HRESULT 800f0207",
            "Failed to bulk stage deployment manifests for package: " + PACKAGE + " [HRESULT = 0x800f0831]",
            "Doqe: Recording result: 0x80070003, for Inf: sample.inf",
            "DriverUpdateStagingInstall failed [HRESULT = 0x80070003]",
            "INSTALL index: 12, phase: 1, result 5, inf: sample.inf",
            "UNINSTALL index: 3, phase: 1, result 0, inf: sample.inf",
            "Installer name: [12]\"Sample\"",
            "NonStart: Checking to ensure startup processing was not required.",
            "Rolling back KTM, because drivers failed.",
            "Setting ExecuteState key to: CbsExecuteStateFailed | DriversFailed",
            "Setting original failure status: 0x80070003",
            "Shtd: Failed while processing driver operations queue [HRESULT = 0x80070003]",
            "WER: Generating failure report for package: " + PACKAGE + ", status: 0x800f0831, failure source: Stage",
            "000004a2 [SR] Cannot repair member file [l:10]'sample.dll' of Sample",
            "000004a3 [SR] Repairing file 'sample.dll' from store",
            "000004a4 [SR] Verify complete",
            "000004a5 [SR] Repair complete",
            "[Pnp] Corrupt file: C:\\Windows\\sample.sys",
            "(p)\tCSI Payload Corrupt\t(n)\t" + FILE,
            "(f)\tCBS MUM Missing\t0x00000002\tservicing\\packages\\" + PACKAGE + ".mum",
            "Operation: Detect and Repair",
            "Operation: Detect only",
            "Operation result: 0x0",
            "Operation result: 0x800f081f",
            "Total Detected Corruption:\t2",
            "Detected Corruption:\t2",
            "Total Repaired Corruption:\t0",
            "Total Operation Time: 12 seconds.",
            "=================================",
            "Mark store corruption flag because of package: " + PACKAGE,
            "AI HRESULT 0x80070490 HRESULT_FROM_WIN32(1168)",
            "@0x12 [HRESULT = 0x80070490]");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_log_says_the_same_with_and_without_skipping(int seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            // Few kinds of lines at a time, so that each of them meets each state.
            RandomLog log = new RandomLog(random, BEGINNINGS, TEXTS);
            List<String> some = IntStream.range(0, 4 + random.nextInt(20))
                    .mapToObj(i -> log.any(TEXTS))
                    .toList();
            byte[] bytes = new RandomLog(random, BEGINNINGS, some)
                    .bytes(20 + random.nextInt(300), second -> STAMP.format(BEGIN.plusSeconds(second)));
            same(bytes);
        }
    }

    @Test
    void the_summary_of_the_readiness_tool_ends_with_any_line() {
        String harmless = "2025-03-01 00:00:00, Info                  CBS    TI: nothing\n";
        String log = harmless + "Seconds executed: 12\n" + harmless + "Found 3 errors\n" + harmless;
        same(log.getBytes(StandardCharsets.UTF_8));
        same(("\u00E4 Seconds executed: 12\nFound 3 errors\n" + harmless + harmless).getBytes(StandardCharsets.UTF_8));
        same(log.replace("\nSeconds", "\n2025-03-01 00:00:00, Info  CBS    Seconds")
                .getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void most_lines_are_skipped() {
        RelevantServicing skipper = new RelevantServicing();
        byte[] line = ("2025-03-01 00:00:00, Info                  CBS    " + TEXTS.get(0))
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(skipper.judge(line, 0, line.length)).isEqualTo(RelevantServicing.Fate.SKIPPED);
    }

    private static void same(byte[] log) {
        RecordingNotes all = RecordingNotes.by(new CbsLogReader(false), log);
        RecordingNotes some = RecordingNotes.by(new CbsLogReader(true), log);
        assertThat(some).usingRecursiveComparison().isEqualTo(all);
    }
}
