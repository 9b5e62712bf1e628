package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** The files for Nagios, Checkmk and the OpenTelemetry Collector fit the program and each other. */
class OtherEnginesTest {
    private static final Path FOLDER = Path.of("packaging/fleet");

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"nagios/check_patchlight.bat, 3, PATCHLIGHT UNKNOWN: ", "checkmk/patchlight.bat, 0, 0 \"Patchlight\" "})
    void a_plugin_calls_the_program_and_says_the_same_without_it(String file, int exitCode, String begin)
            throws IOException {
        String plugin = Files.readString(FOLDER.resolve(file));
        CommandRun run = KitFiles.run(home, plugin);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.out()).startsWith(begin);
        String without = plugin.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("echo "))
                .findFirst()
                .orElseThrow()
                .substring("echo ".length());
        assertThat(without).startsWith(begin.replaceFirst("^0", "3"));
        // In a block of cmd a bracket ends the block, and an ampersand the command.
        assertThat(without).doesNotContain("(", ")", "&", "|", "%");
        assertThat(plugin)
                .contains("exit /b " + exitCode + "\n")
                .contains("set \"PROGRAM=%ProgramW6432%\\Patchlight\\bin\\patchlight.exe\"\n");
    }

    @Test
    void each_file_names_the_program_for_commands_and_not_the_tray() throws IOException {
        // Both have the same name for Windows, which ignores capitals in names.
        assertThat(Files.readString(Path.of("packaging/launcher/build-program")))
                .contains("\"$to/bin/patchlight.exe\"");
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertThat(text.toLowerCase(Locale.ROOT).split("patchlight\\.exe", -1))
                        .as("%s", file)
                        .hasSameSizeAs(text.split("\\\\Patchlight\\\\bin\\\\patchlight\\.exe", -1));
            }
        }
    }

    @Test
    void the_agents_know_the_plugins_by_name() throws IOException {
        assertThat(text("nagios/nsclient.ini")).contains("\ncheck_patchlight = scripts\\check_patchlight.bat\n");
        String core = text("nagios/patchlight.cfg");
        assertThat(core).contains("-c check_patchlight\n").contains("check_command           check_patchlight\n");
        KitFiles.assertInGuide(core.replaceAll("(?s).*notes_url +(\\S+)\n.*", "$1"));
        assertThat(text("checkmk/check_mk.user.yml")).contains("- pattern: $CUSTOM_LOCAL_PATH$\\patchlight.bat\n");
    }

    @Test
    void the_collector_reads_the_file_that_the_task_writes() throws IOException {
        String collector = text("otel/collector.yaml");
        String included = collector.replaceAll("(?s).*include: \\['C:\\\\ProgramData\\\\(.*?)'\\].*", "$1");
        String written =
                text("Register-Check.ps1").replaceAll("(?s).*-Output \"\\$env:ProgramData\\\\(.*?)\"\n.*", "$1");
        assertThat(FileSystems.getDefault()
                        .getPathMatcher("glob:" + included.replace('\\', '/'))
                        .matches(Path.of(written.replace('\\', '/'))))
                .as("%s %s", included, written)
                .isTrue();
        assertThat(collector).contains("receivers: [otlpjsonfile]\n").contains("start_at: beginning\n");
    }

    @Test
    void the_first_bytes_differ_from_check_to_check_so_that_the_collector_reads_a_replaced_file() {
        String first = CommandRun.of(home, "check", "--simulate", "healthy", "--format", "otlp")
                .out();
        String second = CommandRun.of(home, "check", "--simulate", "healthy", "--format", "otlp")
                .out();
        assertThat(begin(first)).contains("timeUnixNano").isNotEqualTo(begin(second));
    }

    /** What the file receiver of the Collector takes for the identity of a file. */
    private static String begin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), 0, 1000, StandardCharsets.UTF_8);
    }

    private static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }
}
