package org.patchlight.update.reading.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.date.WrittenDate.Order;

/** Dates as Windows writes them in the languages of the world. */
final class DateScanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026\u5e745\u670823\u65e5 21:06:07           | 2026-05-23T21:06:07
            2026\u5e7405\u670823\u65e5 \u5348\u5f8c 9:06:07       | 2026-05-23T21:06:07
            2026\ub144 5\uc6d4 23\uc77c \uc624\ud6c4 9:06:07        | 2026-05-23T21:06:07
            2026. 5. 23. \uc624\uc804 9:06:07           | 2026-05-23T09:06:07
            2026. 05. 23. 21:06:07            | 2026-05-23T21:06:07
            23. 05. 2026 21:06:07             | 2026-05-23T21:06:07
            23.05.2026. 21:06:07              | 2026-05-23T21:06:07
            23.5.2026 \u0433. 21:06:07              | 2026-05-23T21:06:07
            23/05/2026 9:06:07 p. m.          | 2026-05-23T21:06:07
            23/5/2026 9:06:07 \u03bc\u03bc              | 2026-05-23T21:06:07
            23.05.2026 9:06:07 \u00d6S             | 2026-05-23T21:06:07
            23/05/2026 9:06:07 SA             | 2026-05-23T09:06:07
            \u0662\u0663/\u0660\u0665/\u0662\u0660\u0662\u0666 \u0669:\u0660\u0666:\u0660\u0667 \u0645          | 2026-05-23T21:06:07
            23/05/2569 21:06:07               | 2026-05-23T21:06:07
            """)
    void a_date_of_any_language_is_read(String written, String time) {
        WrittenDate date = DateScan.parse(written);
        assertThat(date).isNotNull();
        assertThat(date.at(Order.OPEN)).hasToString(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5\u670823\u65e5 21:06",
                "2026\u670805\u5e7423\u65e5",
                "1405/03/02 21:06:07",
                "\u0662\u0663",
                "2026\u5e74"
            })
    void another_text_is_no_date(String written) {
        assertThat(DateScan.parse(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5/6/2026 9:06:07", "05/06/2026 9:06:07 \u0645", "5-6-2026 21:06"})
    void the_order_of_small_numbers_stays_open(String written) {
        WrittenDate date = DateScan.parse(written);
        assertThat(date).isNotNull();
        assertThat(date.at(Order.OPEN)).isNull();
    }
}
