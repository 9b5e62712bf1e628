package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

class TrayLineTest {
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
        assertThat(TrayLine.read(words, read)).isTrue();
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
        assertThat(TrayLine.read(line.split(" "), read)).isFalse();
        assertThat(read).usingRecursiveComparison().isEqualTo(new CommonOptions());
    }

    @Test
    void it_knows_the_names_of_all_commands() {
        assertThat(TrayLine.OTHERS).hasSize(Subcommands.names().size() + 2).containsAll(Subcommands.names());
    }

    @Test
    void an_empty_value_is_left_to_the_library() {
        assertThat(TrayLine.read(new String[] {"--home", ""}, new CommonOptions()))
                .isFalse();
    }
}
