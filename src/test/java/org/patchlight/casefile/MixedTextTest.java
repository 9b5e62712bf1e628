package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** Texts in which several things were pasted below each other, and records that were pasted twice. */
class MixedTextTest {
    private static final String GOOD_CLOCK = """
            C:\\>w32tm /query /status /verbose
            Leap Indicator: 0(no warning)
            Stratum: 4 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0270000s
            Root Dispersion: 7.7740000s
            ReferenceId: 0xC0000201 (source IP:  192.0.2.1)
            Last Successful Sync Time: 6/9/2026 8:00:00 AM
            Source: time.windows.com,0x9
            Poll Interval: 10 (1024s)
            """;
    private static final String FAILED = """
            Log Name:      System
            Source:        Microsoft-Windows-WindowsUpdateClient
            Date:          2026-06-09 09:00:00
            Event ID:      20
            Level:         Error
            Description:
            Installation Failure: Windows failed to install the following update with error 0x800F0922: Sample (KB5061002).

            """;

    @TempDir
    Path folder;

    private CommandRun analyze(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("post.txt"), text);
        return CommandRun.of(folder.resolve("home"), "analyze", file.toString(), "--json");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_failed_update_below_or_above_a_good_clock_is_seen(boolean clockFirst) throws IOException {
        CommandRun run = analyze(clockFirst ? GOOD_CLOCK + "\n" + FAILED : FAILED + "\n" + GOOD_CLOCK);
        assertThat(run.json().get("status").getAsString()).as(run.out()).isEqualTo("problem");
        assertThat(run.out()).contains("0x800F0922", "KB5061002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[33m%s\u001b[0m", "\u001b[33m* %s\u001b[0m", "| %s |", "\u2022 %s", "\u2003%s"})
    void signs_of_a_terminal_or_an_editor_hide_no_failure(String line) throws IOException {
        String text = (GOOD_CLOCK + "\n" + FAILED)
                .lines()
                .map(plain -> plain.isEmpty() ? "" : String.format(line, plain))
                .collect(Collectors.joining("\n"));
        CommandRun run = analyze(text);
        assertThat(run.json().get("status").getAsString()).as(run.out()).isEqualTo("problem");
        assertThat(run.out()).contains("0x800F0922", "KB5061002");
    }

    @Test
    void a_report_about_the_clock_alone_is_one_source() throws IOException {
        CommandRun run = analyze(GOOD_CLOCK);
        assertThat(run.json().getAsJsonArray("sources")).hasSize(1);
        assertThat(run.json().get("status").getAsString()).isEqualTo("healthy");
    }

    @Test
    void a_record_that_was_pasted_twice_is_one_failure() throws IOException {
        String search =
                "2026-06-09 09:00:00:000\t1000\t1a2b\tAgent\t** START **  Agent: Finding updates [CallerId = X]\n"
                        + "2026-06-09 09:00:01:000\t1000\t1a2b\tAgent\t  * WARNING: Exit code = 0x8024402C\n"
                        + "2026-06-09 09:00:01:000\t1000\t1a2b\tAgent\t**  END  **  Agent: Finding updates [CallerId = X]\n";
        assertThat(analyze(search).json().getAsJsonArray("failures")).hasSize(1);
        assertThat(analyze(search + search).json().getAsJsonArray("failures")).hasSize(1);
    }

    @Test
    void lines_and_events_that_a_page_shows_twice_count_once() throws IOException {
        String lines = FAILED.lines().map(line -> line + "\n" + line + "\n").collect(Collectors.joining());
        assertThat(analyze(lines).json().getAsJsonArray("failures")).hasSize(1);
        String time =
                "Log Name: System\nSource: Microsoft-Windows-Time-Service\nDate: 2026-06-09 09:00:00\nEvent ID: 37\n"
                        + "Description:\nReceiving valid time data from ntp.example.net,0x8.\n\n";
        assertThat(analyze(time).json().get("status").getAsString()).isEqualTo("healthy");
        assertThat(analyze(time + time).json().get("status").getAsString()).isEqualTo("healthy");
    }

    /** Parts of one post, each with what it shows. */
    private static final Map<String, List<String>> PARTS = Map.of(
            FAILED,
            List.of("0x800F0922", "KB5061002"),
            "C:\\>sc qc bits\n[SC] QueryServiceConfig SUCCESS\n\nSERVICE_NAME: bits\n        START_TYPE         : 4   DISABLED\n\n",
            List.of("update-service-disabled"),
            "My hosts file:\n0.0.0.0 update.microsoft.com\n0.0.0.0 fe3.delivery.mp.microsoft.com\n\n",
            List.of("hosts-file-blocks-updates"),
            "2026/06/09 09:00:00.1000000 1000  1234  Agent           * START * Finding updates CallerId = X  Id = 7\n"
                    + "2026/06/09 09:00:01.1000000 1000  1234  Agent           Exit code = 0x8024402C\n"
                    + "2026/06/09 09:00:01.2000000 1000  1234  Agent           * END * Finding updates CallerId = X  Id = 7\n",
            List.of("0x8024402C"),
            "{5A1B2C3D-0001-4AAA-8BBB-0123456789AB}\t2026-06-08 09:02:11:100+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t"
                    + "{5A1B2C3D-7777-4AAA-8BBB-0123456789AB}\t201\t80070643\tX\tFailure\tContent Install\tInstallation "
                    + "Failure: Windows failed to install the following update with error 0x80070643: Other (KB5061009).\n",
            List.of("0x80070643", "KB5061009"));

    private static final String SETUP = """
            2026-06-09 10:00:00, Error                 SP     Operation failed: Add [6] package C:\\x.cab to C:\\New. Error: 0x800736CC[gle=0x000000b7]
            2026-06-09 10:01:00, Error                 MOUPG  CSetupManager::Execute(292): Result = 0x800736CC
            """;
    private static final String STORE = """
            2026-06-09 09:59:58, Error                 CBS    Failed to process single phase execution. [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]
            2026-06-09 09:59:59, Info                  CBS    WER: Generating failure report for package: Package_for_KB5061001~31bf3856ad364e35~amd64~~1.2.3.4, status: 0x800f0831, failure source: Resolve, start state: Staged, target state: Installed, client id: X
            """;
    private static final String DISM = """
            2026-06-09 09:10:00, Info                  DISM   DISM.EXE: Executing command line: dism  /online /cleanup-image /restorehealth
            2026-06-09 09:12:00, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)
            """;

    static List<String> separate() {
        return List.of(
                SETUP + STORE,
                STORE + "\n" + SETUP,
                "From CBS.log:\n" + STORE + "And my setuperr.log:\n" + SETUP,
                STORE.replace(" 09:", " 08:") + SETUP,
                SETUP + "\n" + DISM + STORE);
    }

    @ParameterizedTest
    @MethodSource("separate")
    void lines_of_the_store_below_or_above_those_of_setup_are_a_log_of_their_own(String text) throws IOException {
        CommandRun run = analyze(text);
        assertThat(run.out()).contains("0x800736CC", "0x800F0831", "KB5061001");
        assertThat(run.json().getAsJsonArray("failures")).hasSize(text.contains("DISM") ? 3 : 2);
    }

    static List<String> oneLog() {
        String before =
                "2026-06-09 09:59:50, Info                  SP     Executing operation: Add [6] package C:\\x.cab\n";
        return List.of(
                before + STORE + SETUP,
                before + "\n" + STORE + "\n" + SETUP,
                before + "...\n" + STORE + "[...]\n" + SETUP,
                STORE + SETUP,
                (before + STORE + SETUP).replace("\n", "\n\n"));
    }

    @ParameterizedTest
    @MethodSource("oneLog")
    void lines_of_the_store_within_a_log_of_setup_are_a_step_of_the_upgrade(String text) throws IOException {
        CommandRun run = analyze(text);
        assertThat(run.json().getAsJsonArray("failures")).hasSize(1);
        assertThat(run.out()).contains("0x800736CC");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_report_or_log_of_devices_has_no_lines_of_the_store(boolean blanks) throws IOException {
        String report = "SetupDiag version: 1.7.0.0\nMatching Profile found: FindRollbackFailure - X\n"
                + "Error: SetupDiag reports rollback failure found.\nError = 0xC1900101-0x20017\n" + STORE;
        CommandRun run = analyze(blanks ? report.replace("\n", "\n\n") : report);
        assertThat(run.out()).contains("0xC1900101", "0x800F0831");
        assertThat(run.json().getAsJsonArray("failures")).hasSize(2);
    }

    @Test
    void lines_of_dism_below_those_of_the_store_are_read() throws IOException {
        assertThat(analyze(STORE + DISM).out()).contains("0x800F0831", "0x800F081F");
        assertThat(analyze(DISM + STORE).out()).contains("0x800F0831", "0x800F081F");
    }

    @Test
    void two_causes_in_one_post_are_both_seen() throws IOException {
        List<String> parts = PARTS.keySet().stream().sorted().toList();
        for (String first : parts) {
            for (String second : parts.subList(parts.indexOf(first) + 1, parts.size())) {
                CommandRun run = analyze("Hello,\n" + first + "And this:\n" + second);
                assertThat(run.json().get("status").getAsString())
                        .as(first + second)
                        .isIn("problem", "attention");
                assertThat(run.out())
                        .as(first + second)
                        .contains(PARTS.get(first))
                        .contains(PARTS.get(second));
            }
        }
    }
}
