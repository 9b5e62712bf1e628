package org.patchlight.update.reading.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.Damage;
import org.patchlight.update.reading.note.RecordingNotes;
import org.patchlight.update.reading.updatelog.WindowsUpdateLogReader;

/** Records of ReportingEvents.log in mails and posts, without their tabs. */
class LooseReportsTest {
    private static final String ID = "3E4F5A6B-7777-4888-8999-AAAABBBBCCCC";
    private static final String HEAD = "{12345678-0000-4000-8000-00000000000A} 2024-11-02 21:07:08:045+0530 1 ";
    private static final String FAILED = HEAD + "182 [AGENT_INSTALLING_FAILED] 101 {" + ID
            + "} 201 800f0922 UpdateOrchestrator Failure Content Install Installation Failure: Windows failed to install the"
            + " following update with error 0x800f0922: 2024-10 Sample Update (KB5077001).";
    private static final String RESULT = "FAILED install 2024-11-02T15:37:08.045Z 0x800F0922/null " + ID + " KB5077001";

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\n", " \r\n", "\n> ", "\t", "\n| "})
    void blanks_and_line_breaks_stand_for_tabs(String between) {
        String lead = between.startsWith("\n") ? between.substring(1) : "";
        String text = lead + FAILED.replace(" 101 ", between + "101 ").replace("} 201 ", "}" + between + "201 ");
        RecordingNotes notes = RecordingNotes.by(new ReportingEventsReader(), text);
        assertThat(notes.brief()).containsExactly(RESULT);
        assertThat(notes.records).isEqualTo(1);
        assertThat(notes.unreadable).isZero();
        assertThat(notes.attempts.get(0).titleOrNull()).isEqualTo("2024-10 Sample Update (KB5077001)");
    }

    @Test
    void a_record_broken_anywhere_between_two_words_is_one() {
        for (int blank = FAILED.indexOf(' '); blank > 0; blank = FAILED.indexOf(' ', blank + 1)) {
            String broken = FAILED.substring(0, blank) + "\r\n" + FAILED.substring(blank + 1);
            RecordingNotes notes = RecordingNotes.by(new ReportingEventsReader(), broken + "\r\n\r\n" + FAILED);
            assertThat(notes.brief()).as(broken).containsExactly(RESULT, RESULT);
            assertThat(notes.unreadable).as(broken).isZero();
        }
    }

    @Test
    void the_number_decides_where_name_status_or_language_are_missing() {
        String code = " 101 {00000000-0000-0000-0000-000000000000} 0 ";
        String text = HEAD + "148" + code + "80072ee2 Wuauclt Failure Software Synchronization Ung\u00fcltig.\n"
                + HEAD.replace("21:", "22:") + "147 [AGENT_DETECTION_FINISHED]" + code
                + "0 Any Caller Success Software Synchronization gefunden: 3. aBcDeFgHiJkLmNoP.1.2\n"
                + HEAD.replace("21:", "23:") + "148 [AGENT_DETECTION_FAILED]" + code + "8024401c";
        assertThat(RecordingNotes.by(new ReportingEventsReader(), text).brief())
                .containsExactly(
                        "FAILED search 2024-11-02T15:37:08.045Z 0x80072EE2/null null null",
                        "ok search 2024-11-02T16:37:08.045Z null/null null null",
                        "FAILED search 2024-11-02T17:37:08.045Z 0x8024401C/null null null");
    }

    @Test
    void the_agents_own_update_has_no_tab_before_its_category() {
        String text =
                HEAD + "158 [X] 101 {00000000-0000-0000-0000-000000000000} 0 80070005 SelfUpdate Failure Self Update"
                        + " Windows Update Client failed.";
        assertThat(RecordingNotes.by(new ReportingEventsReader(), text).brief())
                .containsExactly("FAILED self-update 2024-11-02T15:37:08.045Z 0x80070005/null null null");
    }

    @Test
    void a_record_among_lines_of_the_agents_log_is_read_with_them() {
        String agent = "2024-11-02 21:09:00:123 1084 3a10 Agent LogHistory called. idUpdate={" + ID
                + "}.201, resultMapped=800F0922, resultUnMapped=800F0922\n";
        RecordingNotes once = RecordingNotes.by(new WindowsUpdateLogReader(), FAILED + "\n" + agent);
        assertThat(once.brief()).containsExactly(RESULT);
        assertThat(once.records).isEqualTo(2);
        assertThat(once.unreadable).isZero();
        RecordingNotes below = RecordingNotes.by(
                new WindowsUpdateLogReader(), "> " + agent + "> " + FAILED.replace(" 101 ", " 101\n> ") + "\n> thanks");
        assertThat(below.attempts).hasSize(1);
        assertThat(below.unreadable).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{12345678-0000-4000-8000-00000000000A} 2024-11-02 21:07:08:045+0530 1 182 [AGENT_INSTALLING_FAILED]",
                "{12345678-0000-4000-8000-00000000000A}",
                "{12345678-0000-4000-8000-00000000000A} 2024-11-02 21:07 1 182 101 {3E4F5A6B-7777-4888-8999-AAAABBBBCCCC} 1 800f0922 Failure x",
                "{12345678-0000-4000-8000-00000000000A} 2024-11-02 21:07:08:045+0530 1 182 101 {3E4F5A6B-7777-4888-8999-AAAABBBBCCCC} 1 800f"
            })
    void a_torn_record_is_unreadable_and_does_not_hide_the_next(String torn) {
        RecordingNotes notes = RecordingNotes.by(new ReportingEventsReader(), torn + "\n" + FAILED + "\nand so on");
        assertThat(notes.brief()).containsExactly(RESULT);
        assertThat(notes.unreadable).isEqualTo(2);
    }

    @Test
    void damage_never_throws() {
        byte[] sample = (FAILED.replace(" 101 ", "\n101 ") + "\n> " + FAILED).getBytes(StandardCharsets.UTF_8);
        assertThat(Damage.survivedBy(new ReportingEventsReader(), sample)).isPositive();
        assertThat(Damage.survivedBy(new WindowsUpdateLogReader(), sample)).isPositive();
    }
}
