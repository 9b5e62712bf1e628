package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.Damage;
import org.patchlight.update.reading.note.RecordingNotes;

/** Lines of the agent's log in mails and posts: broken, quoted, or without their times. */
class WrappedLinesTest {
    private static final String ID = "5C6D7E8F-3434-4565-8787-898989898989";
    private static final String END = "Agent           LogHistory called. idUpdate={" + ID
            + "}.103, resultMapped=80073701, resultUnMapped=80073701";
    private static final String LINE = "2025/07/08 11:12:13.1234567 1234  5678  " + END;
    private static final String NEXT = "2025/07/08 11:12:14.1234567 1234  5678  Agent           fine";

    @Test
    void a_line_broken_between_any_two_words_after_its_component_is_one() {
        int component = LINE.indexOf("LogHistory") - 1;
        for (int blank = LINE.indexOf(' ', component); blank > 0; blank = LINE.indexOf(' ', blank + 1)) {
            for (String quote : new String[] {"", "> ", "   "}) {
                String broken = quote + LINE.substring(0, blank) + "\r\n" + quote + LINE.substring(blank + 1);
                RecordingNotes notes = read(broken + "\r\n" + quote + NEXT);
                assertThat(notes.brief())
                        .as(broken)
                        .containsExactly(
                                "FAILED install 2025-07-08T11:12:13.123456700 0x80073701/null " + ID + " null");
                assertThat(notes.records).isEqualTo(2);
                assertThat(notes.unreadable).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "6720  4720  ", "  1a2b\t3c4d\t"})
    void a_line_without_its_time_is_read(String before) {
        RecordingNotes notes = read(before + END + "\n" + before + "Handler         Loaded state");
        assertThat(notes.brief()).containsExactly("FAILED install null 0x80073701/null " + ID + " null");
        assertThat(notes.records).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25/07/08 11:12:13.1234567 1234  5678  " + END, "07/08 11:12:13.12 x"})
    void a_torn_line_is_unreadable_and_no_part_of_the_one_before(String torn) {
        RecordingNotes notes = read(LINE + "\n" + torn.substring(3) + "\n" + NEXT);
        assertThat(notes.attempts).hasSize(1);
        assertThat(notes.unreadable).isEqualTo(1);
    }

    @Test
    void text_after_a_short_line_or_many_lines_is_unreadable() {
        assertThat(read("2025/07/08 11:12:13 1 2 Agent x\nand so on\n" + NEXT).unreadable)
                .isEqualTo(1);
        assertThat(read(LINE + ("\n" + "x".repeat(50)).repeat(9)).unreadable).isEqualTo(2);
    }

    @Test
    void a_blank_line_ends_a_record_and_adds_nothing_to_it() {
        for (String blank : new String[] {"", "  ", "> "}) {

            RecordingNotes notes = read(LINE + "\n" + blank + "\nThanks for your help\n" + NEXT);
            assertThat(notes.brief()).hasSize(1);
            assertThat(notes.unreadable).as("[%s]", blank).isEqualTo(1);
        }
    }

    @Test
    void damage_never_throws() {
        byte[] sample = (LINE.replace(", ", ",\n") + "\n" + END).getBytes(StandardCharsets.UTF_8);
        assertThat(Damage.survivedBy(new WindowsUpdateLogReader(), sample)).isPositive();
    }

    private static RecordingNotes read(String text) {
        return RecordingNotes.by(new WindowsUpdateLogReader(), text);
    }
}
