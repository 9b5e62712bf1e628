package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnbrokenTest {
    /** A tilde is a space that doesn't break. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Nov 30, 2026, 10:20 AM  | Nov~30, 2026, 10:20~AM
            30 nov. 2026, 10:20     | 30~nov.~2026, 10:20
            30 lis 2026, 10:20      | 30~lis~2026, 10:20
            2026/11/30 10:20        | 2026/11/30 10:20
            30 Kas 2026 10:20       | 30~Kas~2026 10:20
            10:20 AM                | 10:20~AM
            30.11.2026, 10:20       | 30.11.2026, 10:20
            10:20                   | 10:20
            """)
    void a_number_stays_with_its_word(String time, String kept) {
        assertThat(Unbroken.time(time)).isEqualTo(kept.replace('~', '\u00a0'));
    }
}
