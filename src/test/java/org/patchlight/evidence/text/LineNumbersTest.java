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
                "a\n1: b\n2: c\n3: d"
            })
    void dates_and_other_numbers_stay(String text) throws IOException {
        assertThat(lines(text)).containsExactlyElementsOf(text.lines().toList());
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
