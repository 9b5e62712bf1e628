package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineNumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {": ", ". ", ") ", " | ", "|", "\t"})
    void numbers_that_follow_one_another_are_no_part_of_the_lines(String mark) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int line = 98; line < 103; line++) {
            text.append("  ")
                    .append(line)
                    .append(line == 100 ? mark.stripTrailing() : mark + "text " + line)
                    .append("\r\n");
        }
        assertThat(lines(text.toString())).containsExactly("text 98", "text 99", "", "text 101", "text 102");
    }

    @Test
    void a_line_without_the_next_number_stays_as_it_is() throws IOException {
        assertThat(lines("1: a\n2: b\n3: c\nwrapped\n4: d\n9: e"))
                .containsExactly("a", "b", "c", "wrapped", "d", "9: e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. 5. 2026 a\n2. 5. 2026 b\n3. 5. 2026 c",
                "09:01:02 a\n10:01:02 b\n11:01:02 c",
                "1: a\n2: b",
                "1: a\n3: b\n5: c",
                "2026-05-01 a\n2027-05-01 b\n2028-05-01 c",
                "a\n1: b\n2: c",
                "a\n2: b\n3: c\n4: d",
                "a\n1: b\n\n2: c\n3: d",
                "a\n1\tb\n2\tc\n3\td",
                "a\n1. 5. 2026 b\n2. 5. 2026 c\n3. 5. 2026 d",
                "a\n1:02:03 b\n2:02:03 c\n3:02:03 d"
            })
    void dates_and_other_numbers_stay(String text) throws IOException {
        assertThat(lines(text)).containsExactlyElementsOf(text.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {": ", ". ", ") "})
    void numbers_that_begin_with_1_below_other_text_are_no_part_of_the_lines(String mark) throws IOException {
        String block = "1" + mark + "a\n2" + mark.stripTrailing() + "\n3" + mark + "b\n4" + mark + "c\n";
        assertThat(lines("Hello\n\n" + block + "text\n5" + mark + "d\n"))
                .containsExactly("Hello", "", "a", "", "b", "c", "text", "d");
        assertThat(lines("one\ntwo\nthree\nfour\n> " + block.replace("\n", "\n> ") + "\nnext:\n" + block))
                .containsExactly("one", "two", "three", "four", "a", "", "b", "c", "> ", "next:", "a", "", "b", "c");
        assertThat(lines(block + "next:\n" + block)).containsExactly("a", "", "b", "c", "next:", "a", "", "b", "c");
    }

    private static List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        try (EvidenceLines read = new EvidenceLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            for (String line = read.next(); line != null; line = read.next()) {
                lines.add(line);
                assertThat(read.number()).isEqualTo(lines.size());
            }
        }
        return lines;
    }
}
