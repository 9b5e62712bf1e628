package org.patchlight.httpdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImfDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 01 Jan 2025 00:00:00 GMT|2025-01-01T00:00:00Z
            Tue, 29 Feb 2028 23:59:59 GMT|2028-02-29T23:59:59Z
            Thu, 07 Feb 2036 06:28:16 GMT|2036-02-07T06:28:16Z
            Wed, 31 Dec 2160 23:59:59 GMT|2160-12-31T23:59:59Z
            """)
    void the_one_form_is_read(String text, Instant time) {
        assertThat(ImfDate.parse(text)).contains(time);
        assertThat(ImfDate.write(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sunday, 22-Nov-26 12:00:00 GMT",
                "Sun Nov 22 12:00:00 2026",
                "Sun, 22 Nov 2026 12:00:00 UTC",
                "Sun, 22 Nov 2026 12:00:00 +0000",
                "Sun, 22 Nov 2026 12:00:00",
                "sun, 22 nov 2026 12:00:00 GMT",
                "Sun, 22 Nov 2026 24:00:00 GMT",
                "Sun, 22 Nov 2026 12:00:60 GMT",
                "Sun,  22 Nov 2026 12:00:00 GMT",
                "Sun, 22 Nov 26 12:00:00 GMT",
                "Thu, 29 Feb 2028 23:59:59 GMT",
                "Mon, 30 Feb 2026 12:00:00 GMT",
                "Sun, ２２ Nov 2026 12:00:00 GMT",
                "Tue, 31 Dec 2024 23:59:59 GMT",
                "Thu, 01 Jan 2161 00:00:00 GMT",
                "0"
            })
    void nothing_else_is_read(String text) {
        assertThat(ImfDate.parse(text)).isEmpty();
    }

    @Test
    void the_example_of_the_rfc_is_written_exactly() {
        assertThat(ImfDate.write(Instant.parse("1994-11-06T08:49:37Z"))).isEqualTo("Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
