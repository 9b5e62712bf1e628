package org.patchlight.desktop.windows;

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
    void argumentsAreQuotedAsCommandLineToArgvTakesThemApart(String argument, String written) {
        assertThat(CommandLine.arguments(List.of(argument))).isEqualTo(written);
    }

    @Test
    void anEmptyArgumentIsStillAnArgument() {
        assertThat(CommandLine.arguments(List.of("a", "", "b"))).isEqualTo("a \"\" b");
    }

    @Test
    void theProgramIsAlwaysQuotedSoThatAFolderWithASpaceIsNotAProgramOfItsOwn() {
        assertThat(CommandLine.of("C:\\Program Files\\Patchlight\\Patchlight.exe", List.of("--tray")))
                .isEqualTo("\"C:\\Program Files\\Patchlight\\Patchlight.exe\" --tray");
        assertThat(CommandLine.of("C:\\p.exe", List.of())).isEqualTo("\"C:\\p.exe\"");
    }
}
