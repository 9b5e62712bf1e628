package org.patchlight.update.reading.setup;

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

/** Skipping lines must not change what a setup log says. */
final class RelevantSetupTest {
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2025-03-01T00:00:00");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss', '", Locale.ROOT);
    private static final List<String> BEGINNINGS = List.of(
            "Info                  MOUPG  ",
            "Info                  SP     ",
            "Info       [0x080831] MIG    ",
            "Error                 MIG    ",
            "Error                 SP     ",
            "Error                        ",
            "Warning               IBSLIB ",
            "Info                  ");

    private static final List<String> TEXTS = List.of(
            "Processing ControlSet001\\Services\\Sample, key 117 of 4032",
            "ProgressHandlerAction: Overall progress: [31%]",
            "Failed to get WimMount ImagePath, 0x80070002[gle=0x00000002]",
            "CSetupManager::Execute(295): Result = 0xC1900101",
            "CSetupManager::Execute(295): Result = 0x00000000",
            "CSetupHost::ExecuteInstallMode(276): Result = 0x80070643",
            "CSetupPlatform::Sample: abandoning the operation. 0x80070015",
            "CApplyWIM: Failure while applying image 1 for C:\\Sample\\Install.wim. Error 0x80070570",
            "Operation failed: Migrate framework (Full). Error: 0x8007042B[gle=0x000000b7]",
            "Operation failed: Add driver C:\\Sample\\sample.inf. Error: 0x80070002",
            "Operation execution failed: 13. hr = 0x8007042B[gle=0x000000b7]",
            "SPDoFrameworkApply: Apply operation failed. Error: 0x0000002C",
            "Error 1392 while gathering object C:\\Users\\Sample\\one.dat. Shell application requested abort!",
            "Error WRITE, 0x00000005 while gathering/applying object: File, C:\\a.txt. Will return 0",
            "CMXEUserProfile: Failed to load S-1-5-21-1 C:\\Users\\Sample",
            "Failed to add driver package C:\\Sample\\oem7.inf. Error: 0x80070002",
            "Setup completed successfully",
            "Setup phase change: [SetupPhaseFinalize] -> [SetupPhaseEnd]",
            "Initiating rollback, phase = 3",
            "Initiating rollback, phase = 6",
            "Rollback: Showing splash window",
            "Rollback: not needed",
            "OSRollbackService::Main: starts",
            "Result 0xC1900101 - 0x20017",
            "Result 0xC1900101-0x30018",
            "Reporting error event -> [0xC1900101, 0x30018]",
            "Target OS version: 10.0.22621",
            "MatchingProfileFound: FindRollbackFailure",
            "ProfileName = FindRollbackFailure",
            "FailureData = Error: 0xC1900101 - 0x20017",
            "progress 31%");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_log_says_the_same_with_and_without_skipping(int seed) {
        Random random = new Random(seed);
        RandomLog all = new RandomLog(random, BEGINNINGS, TEXTS);
        for (int round = 0; round < 25; round++) {
            // Few kinds of lines at a time, so that each of them meets each state.
            List<String> some = IntStream.range(0, 3 + random.nextInt(12))
                    .mapToObj(i -> all.any(TEXTS))
                    .toList();
            byte[] log = new RandomLog(random, BEGINNINGS, some)
                    .bytes(20 + random.nextInt(300), second -> STAMP.format(BEGIN.plusSeconds(second)));
            assertThat(RecordingNotes.by(new SetupLogReader(true), log))
                    .usingRecursiveComparison()
                    .isEqualTo(RecordingNotes.by(new SetupLogReader(false), log));
        }
    }

    @Test
    void most_lines_are_skipped() {
        RelevantSetup skipper = new RelevantSetup();
        byte[] line = ("2025-03-01 00:00:00, Info                  MIG    " + TEXTS.get(0))
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(skipper.judge(line, 0, line.length)).isEqualTo(RelevantSetup.Fate.SKIPPED);
    }
}
