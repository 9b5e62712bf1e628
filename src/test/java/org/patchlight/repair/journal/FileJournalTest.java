package org.patchlight.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.journal.JournalEntry.Phase;

class FileJournalTest {
    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void place() {
        folder = temporary.resolve("journal");
    }

    @Test
    void another_program_reads_entries_as_they_were_written() throws IOException {
        String run = journal().newRun();
        JournalEntry entry = new JournalEntry(
                run,
                "pc-1",
                ProblemSets.NOON,
                "fix",
                1,
                Phase.INTENT,
                "action",
                "C:\\a \"b\"\nü",
                Map.of("renamedTo", "x\ty"));
        journal().write(entry);
        journal().write(entry.in(Phase.DONE, ProblemSets.NOON.plusSeconds(1)));
        assertThat(journal().read(run)).containsExactly(entry, entry.in(Phase.DONE, ProblemSets.NOON.plusSeconds(1)));
    }

    @Test
    void runs_are_numbered_in_order_and_the_last_is_found() throws IOException {
        assertThat(journal().lastRun()).isEmpty();
        assertThat(journal().newRun()).isEqualTo("run-000001");
        assertThat(journal().newRun()).isEqualTo("run-000002");
        journal().write(entry("run-000002", 1));
        Files.writeString(folder.resolve("repair.lock"), "");
        Files.writeString(folder.resolve("run-9.jsonl.bak"), "");
        assertThat(journal().lastRun()).contains("run-000002");
    }

    @Test
    void a_run_without_steps_does_not_hide_an_earlier_one() throws IOException {
        String acted = journal().newRun();
        journal().write(entry(acted, 1));
        assertThat(journal().newRun()).isGreaterThan(acted);
        assertThat(journal().lastRun()).contains(acted);
    }

    @Test
    void a_torn_line_loses_only_itself() throws IOException {
        String run = journal().newRun();
        journal().write(entry(run, 1));
        Files.writeString(
                folder.resolve(run + ".jsonl"), "{\"run\":\"" + run + "\",\"step\":2,\"tar", StandardOpenOption.APPEND);
        journal().write(entry(run, 3));
        assertThat(journal().read(run)).extracting(JournalEntry::step).containsExactly(1, 3);
    }

    @Test
    void damaged_characters_lose_only_their_line() throws IOException {
        String run = journal().newRun();
        journal().write(entry(run, 1));
        Files.write(folder.resolve(run + ".jsonl"), new byte[] {(byte) 0xC3, '{', 0, '\n'}, StandardOpenOption.APPEND);
        journal().write(entry(run, 2));
        assertThat(journal().read(run)).extracting(JournalEntry::step).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "7",
                "{}",
                "{\"before\":[]}",
                "{\"before\":{\"a\":{}},\"run\":{}}",
                "{\"before\":{},\"run\":null}",
                "{\"before\":{},\"run\":\"r\",\"pc\":\"p\",\"time\":\"noon\"}",
                "{\"before\":{},\"run\":\"r\",\"pc\":\"p\",\"time\":\"2026-11-22T12:00:00Z\",\"fix\":\"f\",\"step\":\"one\"}"
            })
    void an_unknown_line_is_skipped(String line) throws IOException {
        String run = journal().newRun();
        Files.writeString(folder.resolve(run + ".jsonl"), line + "\n");
        journal().write(entry(run, 1));
        assertThat(journal().read(run)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "run-000009", "../history", "..\\x", "run-000001.jsonl", "run-000001\n"})
    void a_run_that_does_not_exist_has_no_entries(String run) throws IOException {
        journal().newRun();
        assertThat(journal().read(run)).isEqualTo(List.of());
    }

    private FileJournal journal() {
        return new FileJournal(folder);
    }

    private static JournalEntry entry(String run, int step) {
        return new JournalEntry(
                run,
                "pc-1",
                ProblemSets.NOON,
                "fix",
                step,
                Phase.INTENT,
                "stop-service",
                "BITS",
                Map.of("running", "true"));
    }
}
