package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class PlainLineTest {
    /** The same options, read by the library. */
    @CommandLine.Command
    static final class Read {
        @Mixin
        CommonOptions options = new CommonOptions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--simulate healthy",
                "--simulate clock-behind+update-files-missing --tray awt --home /tmp/a",
                "--home a/b --toast window --lang pt-BR",
                "--pc pc.json --tray native",
                "--tray nonsense --toast x=y",
                "--lang xx --home C:\\Users\\x"
            })
    void an_option_and_its_value_are_read_as_the_library_reads_them(String line) {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");
        CommonOptions read = new CommonOptions();
        assertThat(PlainLine.readTray(words, read)).isTrue();
        Read expected = new Read();
        new CommandLine(expected).parseArgs(words);
        assertThat(read).usingRecursiveComparison().isEqualTo(expected.options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --simulate healthy",
                "--simulate healthy check",
                "--simulate check",
                "--home",
                "--simulate --tray awt",
                "--simulate list",
                "--home @file x",
                "--home \"a",
                "--home=a",
                "--json",
                "--verbose",
                "--help",
                "--version",
                "help check",
                "--tray awt --tray native",
                "--nonsense x",
                "--home a\u0000b",
                "-q -v"
            })
    void everything_else_is_left_to_the_library(String line) {
        CommonOptions read = new CommonOptions();
        assertThat(PlainLine.readTray(line.split(" "), read)).isFalse();
        assertThat(read).usingRecursiveComparison().isEqualTo(new CommonOptions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze a",
                "analyze --json a",
                "analyze a.log b/c --json",
                "analyze C:\\Users\\x\\a.zip a=b .",
            })
    void paths_of_analyze_are_read_as_the_library_reads_them(String line) {
        CommonOptions read = new CommonOptions();
        List<Path> paths = PlainLine.readAnalyze(line.split(" "), read);
        AnalyzeCommand analyze = new AnalyzeCommand();
        new CommandLine(analyze)
                .parseArgs(line.replaceAll("analyze | ?--json ?", "").split(" "));
        assertThat(paths).isNotEmpty().isEqualTo(analyze.paths);
        assertThat(read.json).isEqualTo(line.contains("--json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "analyze --json",
                "analyze --json a --json",
                "analyze --zone UTC a",
                "analyze --html=b a",
                "analyze a -q",
                "analyze -- -a",
                "analyze @a",
                "analyze a check",
                "analyze a \u0000",
                "--json analyze a",
                "help analyze",
                "a"
            })
    void other_lines_of_analyze_are_left_to_the_library(String line) {
        CommonOptions read = new CommonOptions();
        assertThat(PlainLine.readAnalyze(line.split(" "), read)).isEmpty();
        assertThat(read.json).isFalse();
    }

    @Test
    void it_knows_the_names_of_all_commands() {
        assertThat(PlainLine.OTHERS).hasSize(Subcommands.names().size() + 2).containsAll(Subcommands.names());
    }

    @Test
    void an_empty_value_is_left_to_the_library() {
        assertThat(PlainLine.readTray(new String[] {"--home", ""}, new CommonOptions()))
                .isFalse();
    }
}
