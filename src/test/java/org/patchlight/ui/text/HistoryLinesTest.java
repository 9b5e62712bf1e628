package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.Samples;

class HistoryLinesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
             0.0004   | 0.00194 | clock 0.4 ms slow (\u00b1 2 ms)
            -0.01234  | 0.0305  | clock 12 ms fast (\u00b1 30 ms)
            137.2     | 1       | clock 2 min 17 s slow (\u00b1 1 s)
            -93784    |         | clock 26 h 3 min fast
            """)
    void an_offset_has_a_direction_and_a_bound(double offset, @Nullable Double bound, String text) {
        HistoryEntry entry = HistoryEntry.measurement(Samples.NOW, null, offset, bound, null);
        assertThat(new HistoryLines(Samples.WORDING).what(entry)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            program-update | 0.1.0 -> 0.2.0 | Update of Patchlight started: 0.1.0 -> 0.2.0
            program-back   | 0.2.0          | Return from Patchlight 0.2.0 to the version before started
            program-back   |                | Return from Patchlight ? to the version before started
            """)
    void an_update_of_the_program_has_words(String id, @Nullable String detail, String text) {
        HistoryEntry entry = HistoryEntry.event(Samples.NOW, id, null, detail);
        assertThat(new HistoryLines(Samples.WORDING).what(entry)).isEqualTo(text);
    }
}
