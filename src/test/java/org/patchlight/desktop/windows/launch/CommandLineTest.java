package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "fix                 | fix",
                "two words           | \"two words\"",
                "say \"hi\"          | \"say \\\"hi\\\"\"",
                "C:\\dir\\           | C:\\dir\\",
                "C:\\my dir\\        | \"C:\\my dir\\\\\"",
                "a\\\\\"b            | \"a\\\\\\\\\\\"b\"",
                "a\\b c              | \"a\\b c\""
            })
    void arguments_are_quoted_as_command_line_to_argv_takes_them_apart(String argument, String written) {
        assertThat(CommandLine.arguments(List.of(argument))).isEqualTo(written);
    }

    @Test
    void an_empty_argument_is_still_an_argument() {
        assertThat(CommandLine.arguments(List.of("a", "", "b"))).isEqualTo("a \"\" b");
    }

    @Test
    void the_program_is_always_quoted_so_that_a_folder_with_a_space_is_not_a_program_of_its_own() {
        assertThat(CommandLine.of("C:\\Program Files\\Patchlight\\Patchlight.exe", List.of("--tray")))
                .isEqualTo("\"C:\\Program Files\\Patchlight\\Patchlight.exe\" --tray");
        assertThat(CommandLine.of("C:\\p.exe", List.of())).isEqualTo("\"C:\\p.exe\"");
    }
}
