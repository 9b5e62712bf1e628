package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleCharsetTest {
    @ParameterizedTest
    @CsvSource({
        "cp437, , IBM437",
        "cp850, UTF-8, IBM850",
        "ms932, , windows-31j",
        "UTF-8, , UTF-8",
        "cp99999, , US-ASCII",
        "cp 0, UTF-8, US-ASCII",
        ", IBM850, IBM850",
        ", , UTF-8",
    })
    void the_code_page_of_a_console_counts_and_what_is_redirected_is_utf_8(
            String name, String console, String charset) {
        assertThat(ConsoleCharset.of(name, console == null ? null : Charset.forName(console)))
                .isEqualTo(Charset.forName(charset));
    }
}
