package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Labels of Event Viewer that are other words in English. */
final class TranslatedLabelsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Data:          23.05.2026 21:06:07          | 2026-05-23T21:06:07
            Data: 23/05/2026 21:06:07                   | 2026-05-23T21:06:07
            Data:23.05.2026, 21:06:07                   | 2026-05-23T21:06:07
            \u65e5\u4ed8: 2026\u5e745\u670823\u65e5 21:06:07                | 2026-05-23T21:06:07
            D\u00e1tum: 2026. 05. 23. 21:06:07               | 2026-05-23T21:06:07
            """)
    void the_date_is_read_whatever_its_label_means(String date, String time) {
        String log = """
                A:System
                B:        Microsoft-Windows-WindowsUpdateClient
                %s
                C:25
                D:     x
                E:
                Xyz: 0x8024402C.
                """.formatted(date);
        RecordingNotes notes = RecordingNotes.by(new EventTextReader(), log);
        assertThat(notes.brief()).hasSize(1);
        assertThat(notes.brief().get(0)).startsWith("FAILED search " + time + " 0x8024402C");
    }

    @Test
    void the_property_of_this_name_is_no_date() {
        String log = """
                EventID            : 25
                Data               : {3, 4, 5}
                Source             : Microsoft-Windows-WindowsUpdateClient
                TimeGenerated      : 5/23/2026 9:06:07 PM
                Message            : Failed to search: 0x8024402C
                """;
        assertThat(RecordingNotes.by(new EventTextReader(), log).brief().get(0))
                .startsWith("FAILED search 2026-05-23T21:06:07 0x8024402C");
    }
}
