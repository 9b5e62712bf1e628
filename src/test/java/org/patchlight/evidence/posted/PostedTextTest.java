package org.patchlight.evidence.posted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            ^[32mSource: x^[0m                                  ! Source: x
            a: ^[38;5;208mb^[0m^[K                              ! a: b
            ^]0;C:\\prompt^Gw32tm                                ! w32tm
            ^]8;;https://example.org^\\x                        ! x
            Source:\u2003Local\u2009CMOS\u202FClock             ! Source: Local CMOS Clock
            Source: \u200BLocal\u2060 CMOS                      ! Source: Local CMOS
            \u3000a:\u3000b                                     ! a: b
            * a: 1~* b: 2~* c: 3                                ! a: 1~b: 2~c: 3
            - a: 1~~- b: -2~- c: 3                              ! a: 1~~b: -2~c: 3
            > \u2022 a~> \u2022 b~> \u2022 c                     ! > a~> b~> c
            \u2013 a~\u00B7 b~\u25CF c                           ! a~b~c
            1. a~2. b~3. c                                      ! a~b~c
            1) 09:20:01, +1.5s~2) 09:20:03, +1.5s~3) x          ! 09:20:01, +1.5s~09:20:03, +1.5s~x
            **a:** 1~**b:** 2~**c:** 3                          ! a: 1~b: 2~c: 3
            | a |~| --- |~| b: 2 |~text                         ! a~---~b: 2~text
            ^[1m* a^[0m~^[1m* b^[0m~^[1m* c^[0m                 ! a~b~c
            \u2022 <b>a~\u2022 [code]b~\u2022 c                   ! a~b~c
            """)
    void signs_of_terminals_and_editors_are_removed(String posted, String plain) throws IOException {
        byte[] bytes = written(posted).getBytes(StandardCharsets.UTF_8);
        String text = new String(plain(bytes, 8192), StandardCharsets.UTF_8);
        assertThat(text.lines().map(line -> line.strip().replaceAll(" +", " "))).containsExactly(plain.split("~", -1));
        assertThat(plain(bytes, 1)).isEqualTo(plain(bytes, 8192));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16"})
    void signs_are_removed_from_a_short_text_in_utf_16_too(String charset) throws IOException {
        byte[] wide = "\u2022 Source: \u00e4\r\n\u2022 [b]b[/b]\r\n\u2022 c\r\n".getBytes(charset);
        String text = new String(plain(wide, 8192), StandardCharsets.UTF_8);
        assertThat(text.lines().map(String::strip)).containsExactly("Source: \u00e4", "b", "c");
        assertThat(PostedText.of(wide, false)).isNull();
        assertThat(PostedText.of("a\r\nb\r\n".getBytes(charset), true)).isNull();
    }

    private static String written(String posted) {
        return posted.replace('~', '\n').replace("^G", "\u0007").replace('^', '\u001b');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28. 11. 2026 08:12:44 a\n29. 11. 2026 08:12:44 b\n30. 11. 2026 08:12:44 c",
                "1. 11. 2026 08:12:44 a\n2. 11. 2026 08:12:44 b\n3. 11. 2026 08:12:44 c",
                "-23 (x)\n-24 (x)\n-25 (x)",
                "***\n***\n***",
                "** START ** a\n** END ** b\n** START ** c",
                "Name | Status | Start\nwuauserv | Running | Manual\nbits | Stopped | Manual",
                "| a | b |\n| c | d |\n| e | f |",
                "* a\ntext\ntext\n* b\ntext\ntext\n* c\ntext",
                "\u0000\u001b[0m binary",
                "\u66F4\u65B0\u3000\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0"
                        + "\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0"
                        + "\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0\u66F4\u65B0"
            })
    void other_text_is_left_alone(String text) throws IOException {
        assertThat(PostedText.of(text.getBytes(StandardCharsets.UTF_8), true)).isNull();
    }

    @Test
    void a_long_text_reads_the_same_in_any_portions() throws IOException {
        Random random = new Random(18);
        String[] pieces = {
            "\u001b[1m",
            "\u001b]0;t\u0007",
            "\u001b[",
            "\u001b",
            "\u2003",
            "\u2022 ",
            "| ",
            " |\n",
            "\n",
            "a",
            "* ",
            "1. "
        };
        StringBuilder text = new StringBuilder();
        while (text.length() < 30_000) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(plain(bytes, 7)).isEqualTo(plain(bytes, 8192));
        assertThat(lines(plain(bytes, 8192))).isEqualTo(lines(bytes));
    }

    private static long lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    private static byte[] plain(byte[] bytes, int portion) throws IOException {
        @Nullable PostedText posted = PostedText.of(bytes, true);
        assertThat(posted).isNotNull();
        try (InputStream in = posted.plain(new ByteArrayInputStream(bytes))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (byte[] next = in.readNBytes(portion); next.length > 0; next = in.readNBytes(portion)) {
                out.write(next);
            }
            return out.toByteArray();
        }
    }
}
