package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.text.LineSkipper.Fate;
import org.patchlight.update.reading.RandomLog;
import org.patchlight.update.reading.note.RecordingNotes;

/** Skipping lines must not change what {@code WindowsUpdate.log} says. */
final class RelevantUpdateLinesTest {
    private static final LocalDateTime BEGIN = LocalDateTime.parse("2025-03-01T00:00:00");
    private static final List<String> STAMPS = List.of(
            "uuuu/MM/dd HH:mm:ss'.1234567 1000  2fA0  '",
            "uuuu/MM/dd HH:mm:ss'.1234567 1000  30    '",
            "uuuu-MM-dd'\t'HH:mm:ss':123\t 936\t1a4\t'",
            "uuuu-MM-dd HH:mm:ss'.123 1000  2000  '",
            "M/d/uuuu h:mm:ss' PM 1000 2000 '",
            "dd.MM.uuuu HH:mm:ss'.1234567 1000  2000  '");
    private static final List<String> BEGINNINGS = List.of(
            "Agent           ",
            "agent           ",
            "AU\t",
            "ComApi          ",
            "Deployment      ",
            "DownloadManager ",
            "DnldMgr\t",
            "Handler         ",
            "Misc            ",
            "ProtocolTalker  ",
            "PT\t",
            "Report\t",
            "Reporter        ",
            "Setup           ",
            "SLS             ",
            "Shared          ",
            "IdleTimer       ",
            "UDP             ",
            "WebServices     ",
            "Unknown( 10):   ");

    private static final String ID = "5F1C0A9E-3B7D-4C28-9D61-7E0B2F4A8C13";
    private static final String JOB = "6A1D7F0B-52C3-4E98-8B14-3D9E0C7A5F21";

    private static final List<String> TEXTS = List.of(
            "* START * Finding updates CallerId = X  Id = 31",
            "* END * Finding updates CallerId = X, Id = 31, Exit code = 0x8024402C (cV = k3yB.1.0)",
            "* END * Finding updates CallerId = X, Id = 31, Exit code = 0x00000000 (cV = k3yB.1.0)",
            "Online = Yes; Interactive = No",
            "ServiceId = {" + ID + "}, Server URL = https://example.invalid/client.asmx",
            "WARNING: GetConfig, failed with error 0x80070002",
            "WARNING: Send failed with hr = 80072ee2.",
            "WARNING: SOAP fault 0x80244018 https://update.example.invalid/a",
            "WARNING: certificate 0x800b0109, Proxy List used: <(null)>",
            "*FAILED* [80072EFD] Sync of Updates",
            "SyncUpdates_WithRecover failed 0x8024401C",
            "*FAILED* [80070005] Sync of Updates",
            "SyncServerUpdatesInternal failed : 0xc8000222",
            "OK to reuse existing configuration",
            "error communicating with the endpoint at 'https://one.example.invalid/a'.",
            "failed Searching for update with error 0x80244022",
            "WARNING: Failed to synchronize, error = 0x80244022",
            "WARNING: self-update check returned 0x80244019",
            "search call X, Call complete and error 0x80240438",
            "download call X, Call complete and error 0x80D02002",
            "NotifyClient (code = Update failed) for update id " + ID,
            "Method failed for update " + ID + ", hrDeploy = 0x80073CF3",
            "Callback for inner update : " + JOB + ".1, top-level update " + ID + ".1",
            "Deserialized installable update Sample (KB5091235), UpdateID = {" + ID + ".200}",
            "* END * Installing updates CallerId = X",
            "Found 12 updates and 40 categories in search; evaluated 3",
            "WARNING: Exit code = 0x80240438",
            "Title = 2025-03 Sample Update (KB5091234)",
            "UpdateId = {" + ID + "}.200",
            "Bundles 1 updates:",
            "{" + JOB + "}.200",
            "LogHistory called. idUpdate={" + ID + "}.200, resultMapped=80070643, resultUnMapped=80070643",
            "*FAILED* [80070643] Installing for Top level update id {" + ID + "}.200",
            "Installing starting for update " + ID,
            "Installing updates CallerId = X * START *",
            "BITS job {" + JOB + "} hit a transient error, updateId = {" + ID + "}.200, error = 0x80072EE2",
            "DO job {" + JOB + "} completed successfully, updateId = {" + ID + "}.200",
            "DO job {" + JOB + "} failed, updateId = {" + ID + "}.200, hr = 0x80D02002",
            "Downloading from http://example.invalid/windows10.0-kb5091234-x64.cab to C:\\Sample\\Download\\"
                    + "0123456789abcdef0123456789abcdef\\a.cab (full file)",
            "Error 0x80246007 occurred while downloading update " + ID,
            "Starting install of CBS update " + ID,
            "Completed install of CBS update with type=0, requiresReboot=0, installerError=1, hr=0x800f0831",
            "Command line install completed. Return code = 0x00000643, Result = Failed, Reboot required = false",
            "Loading handler from sample.dll",
            "Command line install completed. Return code = 0x00000643, Result = Succeeded",
            "* END * Calling installer, code 0x80070643",
            "CBS package identity: Package_for_KB5091234~31bf3856ad364e35~amd64~~10.0.1.1",
            "MSI transaction completed. MSI: 0x80070643, Handler: 0x8024200b",
            "First failure for update " + ID + ", transaction error = 0x8024200b, MSI result = 0x80070643",
            "CBS called Error with 0x800f0831",
            "*FAILED* [800F0247] Driver Install of {" + ID + "} on Sample Device (mapping to error 8024200B)",
            "Running C:\\Sample\\one.msi now",
            "Running C:\\Sample\\one.exe /q",
            "Extracting C:\\Sample\\Download\\0123456789abcdef0123456789abcdef\\Windows10.0-KB5091234-x64.cab",
            "Preparing update for install, updateId = {" + ID + "}.200",
            "CloseUpdateInstallDirectory invoked for Update ID = {" + ID + "}, installation result = 0x80070643",
            "All files for update {" + ID + "}.200 are valid",
            "All available CDNs for the update {" + ID + "} failed [80D03805]",
            "New download job [A], UpdateId = {" + ID + "}.200",
            "BITS job initialized, JobId = {" + JOB + "}",
            "Job {" + JOB + "} failed, hr=0x80246008",
            "The file http://example.invalid/windows10.0-kb5091234-x64.cab was not downloaded",
            "Generating download request",
            "SelfUpdate check failed to download package information, error = 0x80244019",
            "SelfUpdate check completed.",
            "REPORT EVENT: {0D4B6E1A-0001-4F2C-8A3B-9C5D7E6F1A2B}\t2025-03-01 05:58:12:123+0100\t1\t182\t101\t{" + ID
                    + "}\t200\t80070643\tX\tFailure\tContent Install\tInstallation Failure: Sample (KB5091234).",
            "{0D4B6E1A-0001-4F2C-8A3B-9C5D7E6F1A2B} 2025-03-01 05:58:12:123+0100 1 182 101 {" + ID
                    + "} 200 80070643 X Failure Content Install Installation Failure: Sample (KB5091234).",
            "===========  Logging initialized (build: 7.6.7601, tz: -0700)  ===========",
            ">>##  RESUMED  ## AU: Installing update [UpdateId = {" + ID + "}]",
            "# WARNING: Install failed, error = 0x80070643 / 0x80070643",
            "Install call complete (succeeded = 0, succeeded with errors = 0, failed = 1, unaccounted = 0)",
            "GUID=0d4b6e1a (No Format Information found).",
            "WU operation (CSearchCall::Init ID 31) started; operation # 212");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_log_says_the_same_with_and_without_skipping(int seed) {
        Random random = new Random(seed);
        RandomLog all = new RandomLog(random, BEGINNINGS, TEXTS);
        for (int round = 0; round < 25; round++) {
            DateTimeFormatter stamp = DateTimeFormatter.ofPattern(all.any(STAMPS), Locale.ROOT);
            // Few kinds of lines at a time, so that each of them meets each state.
            List<String> some = IntStream.range(0, 4 + random.nextInt(20))
                    .mapToObj(i -> all.any(TEXTS))
                    .toList();
            byte[] log = new RandomLog(random, BEGINNINGS, some)
                    .bytes(20 + random.nextInt(300), second -> stamp.format(BEGIN.plusSeconds(second)));
            assertThat(RecordingNotes.by(new WindowsUpdateLogReader(true), log))
                    .usingRecursiveComparison()
                    .isEqualTo(RecordingNotes.by(new WindowsUpdateLogReader(false), log));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Shared          *FAILED* [80070002] Method failed, SKIPPED",
        "Misc            WARNING: failed with error 0x80070002, SKIPPED",
        "Misc            WARNING: failed with error 0x80072EE2, READ",
        "Misc            error communicating with the endpoint at 'https://one.example.invalid/a'., READ",
        "PT              error communicating with the endpoint at 'https://one.example.invalid/a'., READ",
        "Agent           Online = Yes; Interactive = No, SKIPPED",
        "Agent           Title = Sample, READ",
        "DownloadManager Title = Sample, READ",
        "DownloadManager Generating download request, SKIPPED",
        "DnldMgr         Regulation: none, SKIPPED",
        "Handler         Loading handler from sample.dll, SKIPPED",
        "Handler         Starting install of CBS update X, READ",
        "Agent           * START * Finding updates, READ",
        "Unknown( 10): GUID=0d4b6e1a, READ",
    })
    void only_lines_that_say_nothing_are_skipped(String line, Fate fate) {
        byte[] text = ("2025/03/01 05:58:12.1234567 1000  2000  " + line).getBytes(StandardCharsets.US_ASCII);
        assertThat(new RelevantUpdateLines().judge(text, 0, text.length)).isEqualTo(fate);
    }
}
