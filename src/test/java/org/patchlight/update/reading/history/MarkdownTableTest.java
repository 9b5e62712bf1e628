package org.patchlight.update.reading.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Tables of updates as pages and posts show them, with bars between the cells. */
final class MarkdownTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"""
                | Date | Title | Result | HResult |
                |:--|---|---|--:|
                | 2026-05-23 21:06:07 | Example Update (KB5099316) | Failed | 0x80070005 |
                | 2026-05-22 21:06:07 | Other Update (KB5099317) | Succeeded | 0x00000000 |
                """, """
                Result | KB | **Date** | Title | HResult
                --- | --- | --- | --- | ---
                Failed | KB5099316 | 2026-05-23 21:06:07 | `Example Update (KB5099316)` | -2147024891
                Succeeded | KB5099317 | 2026-05-22 21:06:07 | Other Update | 0
                """, """
                2026-05-23 21:06:07 | Example Update (KB5099316) | Failed | 0x80070005
                2026-05-22 21:06:07 | Other Update (KB5099317) | Succeeded | 0x00000000
                """})
    void each_row_has_its_own_title_and_code(String table) {
        RecordingNotes notes = RecordingNotes.by(new UpdateHistoryReader(), table);
        assertThat(notes.brief())
                .containsExactly(
                        "FAILED install 2026-05-23T21:06:07 0x80070005/null null KB5099316",
                        "ok install 2026-05-22T21:06:07 null/null null KB5099317");
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("Example Update (KB5099316)");
    }

    @Test
    void a_command_with_bars_is_no_heading() {
        String log = "PS> Get-WUHistory | Format-List Date,Title,Result\nDate : 2026-05-23 21:06:07\n"
                + "Title : Example Update (KB5099316)\nResult : Failed\n";
        assertThat(RecordingNotes.by(new UpdateHistoryReader(), log).brief())
                .containsExactly("FAILED install 2026-05-23T21:06:07 null/null null KB5099316");
    }
}
