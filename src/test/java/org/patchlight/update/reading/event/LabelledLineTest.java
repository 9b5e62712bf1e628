package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Event ID:      20 |20",
                "  Date: 5/2/2024 4:36:25 PM|5/2/2024 4:36:25 PM",
                "日付：2024/05/02|2024/05/02",
                " : a|a",
                "a:b: c|b: c",
                ": a|''",
                "no colon|''",
                "a:   |''",
            })
    void the_value_stands_after_the_first_colon(String line, String value) {
        assertThat(LabelledLine.value(line)).isEqualTo(value);
    }

    @Test
    void a_long_label_is_none() {
        assertThat(LabelledLine.value("  " + "x".repeat(40) + ": a")).isEqualTo("a");
        assertThat(LabelledLine.value("  " + "x".repeat(41) + ": a")).isEmpty();
        assertThat(LabelledLine.value(" ".repeat(100) + ": a")).isEqualTo("a");
    }
}
