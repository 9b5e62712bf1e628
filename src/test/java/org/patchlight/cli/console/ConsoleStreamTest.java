package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleStreamTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8        | Gerät ±2 ms – “Łódź” 日本語… | Gerät ±2 ms – “Łódź” 日本語…
            IBM850       | Gerät ±2 ms                 | Gerät ±2 ms
            IBM437       | Gerät – “Łódź”…             | Gerät - "Lódz"...
            IBM437       | 日本語                       | ???
            IBM852       | Łódź ›Müller‹               | Łódź ?Müller?
            windows-1252 | Łódź                        | Lódz
            windows-1251 | Привет, Gerät               | Привет, Gerat
            US-ASCII     | Zażółć gęślą jaźń, ±2 ms → 3 | Zazolc gesla jazn, +/-2 ms -> 3
            US-ASCII     | İstanbul ılık ﬁne ①         | Istanbul ilik fine 1
            windows-31j  | 日本語 Gerät                 | 日本語 Gerat
            """)
    void a_letter_that_a_code_page_lacks_stays_readable(String charset, String text, String shown) {
        Charset page = Charset.forName(charset);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ConsoleStream stream = new ConsoleStream(bytes, page)) {
            stream.println(text);
        }
        assertThat(bytes.toString(page).stripTrailing()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD83D", "\uDE00x", "e\u0301"})
    void no_text_stops_the_program(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ConsoleStream stream = new ConsoleStream(bytes, StandardCharsets.US_ASCII)) {
            stream.println(text);
        }
        assertThat(bytes.toString(StandardCharsets.US_ASCII)).matches("[ -~]+\\R");
    }

    @Test
    void bytes_pass_through() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ConsoleStream stream = new ConsoleStream(bytes, StandardCharsets.US_ASCII)) {
            stream.write(0xE4);
        }
        assertThat(bytes.toByteArray()).containsExactly(0xE4);
    }
}
