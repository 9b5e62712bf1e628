package org.patchlight.update.reading.updatelog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** How a call of the agent ends of which no line about an update shows the end. */
class InstallCallTest {
    private static final String ID = "1A2B3C4D-1111-4222-8333-444455556666";

    private final WindowsUpdateLogReader reader = new WindowsUpdateLogReader();

    private RecordingNotes read(String... lines) {
        StringBuilder text = new StringBuilder();
        int second = 10;
        for (String line : lines) {
            text.append("2025/09/23 08:00:")
                    .append(second++)
                    .append(".1234567 1480  7216  ")
                    .append(line)
                    .append('\n');
        }
        return RecordingNotes.by(reader, text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x800F0838", "0x80073CF9", "0x80070020"})
    void the_exit_code_is_that_of_the_only_update(String code) {
        RecordingNotes notes = read(
                "Agent           * START * Installing updates CallerId = Sample",
                "Agent           Title = Sample App (KB5065432)",
                "Agent           UpdateId = " + ID + ".1",
                "ComApi          Install call complete (succeeded = 0, succeeded with errors = 0, failed = 1)",
                "Agent           Exit code = " + code,
                "Agent           * END * Installing updates CallerId = Sample");
        assertThat(notes.failures()).hasSize(1);
        assertThat(notes.brief().get(0)).contains(code + "/null " + ID + " KB5065432");
    }

    @Test
    void a_line_about_the_update_counts_more_and_nothing_to_do_is_no_failure() {
        RecordingNotes notes = read(
                "Agent           * START * Installing updates CallerId = Sample",
                "Agent           Title = Sample (KB5065432)",
                "Agent           UpdateId = " + ID + ".1",
                "Agent           LogHistory called. idUpdate={" + ID + "}.1, resultMapped=80070020, resultUnMapped=0",
                "Agent           Exit code = 0x80240022",
                "Agent           * END * Installing updates CallerId = Sample",
                "Agent           * START * Installing updates CallerId = Sample",
                "Agent           Exit code = 0x80240024",
                "Agent           * END * Installing updates CallerId = Sample");
        assertThat(notes.brief()).hasSize(1);
        assertThat(notes.brief().get(0)).contains("0x80070020/null " + ID + " KB5065432");
    }

    @Test
    void a_server_without_the_agents_own_files_does_not_stop_a_search() {
        String check = "Setup   WARNING: SelfUpdate check failed to download package information, error = 0x80244019";
        String begin = "Agent   ** START **  Agent: Finding updates [CallerId = AutomaticUpdates]";
        String end = "Agent   **  END  **  Agent: Finding updates [CallerId = AutomaticUpdates]";
        RecordingNotes good = read(begin, check, "Agent     * Found 0 updates and 72 categories in search", end);
        assertThat(good.brief())
                .anyMatch(line -> line.startsWith("ok self-update"))
                .anyMatch(line -> line.startsWith("ok search"));
        RecordingNotes failed = read(begin, check, "Agent     * WARNING: Exit code = 0x80244019", end);
        assertThat(failed.successes()).isEmpty();
    }
}
