package org.patchlight.repair.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Message;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult.Verdict;
import org.patchlight.repair.undo.Undoer;

/** Files in the folder of a journal that no run of this version left there. */
class UnusualJournalTest {
    @TempDir
    Path folder;

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @ValueSource(strings = {"run-999999", "run-1000000", "run-123456789012", "run-000999"})
    void a_high_number_hides_no_later_run(String planted) throws IOException {
        Files.writeString(folder.resolve(planted + ".jsonl"), "");
        String later = journal().newRun();
        journal().write(entry(later));
        assertThat(journal().runs()).startsWith(later, planted);
        assertThat(journal().lastRun()).contains(later);
        assertThat(journal().read(later)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-9999999999999999", "run-0000001", "run-00001", "run-99999999999999999999999999"})
    void a_number_that_no_run_gets_is_ignored(String foreign) throws IOException {
        Files.writeString(folder.resolve(foreign + ".jsonl"), "");
        assertThat(journal().newRun()).isEqualTo("run-000001");
        assertThat(journal().runs()).containsExactly("run-000001");
    }

    @Test
    void after_the_last_number_no_run_begins() throws IOException {
        Files.writeString(folder.resolve("run-999999999999999.jsonl"), "");
        assertThatIOException().isThrownBy(() -> journal().newRun()).withMessageContaining("run-999999999999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0000\u0000", "garbage", "{]\n[}\n"})
    void a_journal_of_garbage_is_a_finding_and_no_undo_calls_it_undone(String content) throws IOException {
        Files.writeString(folder.resolve("run-000001.jsonl"), content);
        assertIsReported("undo.unreadable");
    }

    @Test
    void an_emptied_journal_is_a_finding_and_no_undo_calls_it_undone() throws IOException {
        journal().write(entry(journal().newRun()));
        Files.writeString(folder.resolve("run-000001.jsonl"), "", StandardOpenOption.TRUNCATE_EXISTING);
        assertIsReported("undo.damaged");
    }

    @Test
    void a_journal_that_is_gone_is_a_finding_and_no_undo_calls_it_undone() throws IOException {
        journal().write(entry(journal().newRun()));
        Files.delete(folder.resolve("run-000001.jsonl"));
        assertIsReported("undo.damaged");
    }

    private void assertIsReported(String key) throws IOException {
        UnfinishedRuns runs = new UnfinishedRuns(pc, journal(), RunLock.inMemory());
        assertThat(runs.findings()).extracting("id").containsExactly("repair-journal-unread");
        Undoer undoer = new Undoer(pc, journal(), RunLock.inMemory());
        var result = undoer.undo(undoer.propose(null));
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.lines()).extracting(line -> line.detail().key()).containsExactly(key);
        assertThat(runs.findings()).as("once it was reported").isEmpty();
    }

    @Test
    void a_folder_or_a_huge_file_in_the_place_of_a_journal_hides_no_other_run() throws IOException {
        String good = journal().newRun();
        journal().write(entry(good));
        Files.createDirectories(folder.resolve("run-000002.jsonl"));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("run-000003.jsonl").toFile(), "rw")) {
            huge.setLength(1L << 33);
        }
        assertThat(journal().losses("run-000002").unreadable()).isTrue();
        assertThat(journal().losses("run-000003").unreadable()).isTrue();
        assertThat(journal().read(good)).hasSize(1);
        assertThat(PastChanges.inEffect(journal(), "pc-1")).hasSize(1);
        Undoer undoer = new Undoer(pc, journal(), RunLock.inMemory());
        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_in_the_place_of_a_journal_is_not_opened() throws IOException, InterruptedException {
        Path pipe = folder.resolve("run-000001.jsonl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assertThat(journal().losses("run-000001").unreadable()).isTrue();
        assertThat(journal().newRun()).isEqualTo("run-000002");
    }

    @Test
    void a_run_of_a_later_format_is_refused_with_words() throws IOException {
        String run = journal().newRun();
        journal().write(entry(run));
        Path file = folder.resolve(run + ".jsonl");
        String line = Files.readString(file).strip();
        String body = line.substring(0, line.indexOf(",\"length\":")).replace("\"format\":2", "\"format\":3");
        String covered = body + ",\"length\":" + body.getBytes(UTF_8).length;
        Files.writeString(file, covered + ",\"crc\":\"" + JournalSeal.crc(covered.getBytes(UTF_8)) + "\"}\n");
        Files.delete(folder.resolve(run + ".index"));

        Undoer undoer = new Undoer(pc, journal(), RunLock.inMemory());
        Undoer.Proposal proposal = undoer.propose(null);

        assertThat(proposal.block()).contains(Message.of("undo.later-version", run));
        assertThat(undoer.undo(proposal).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThatIOException().isThrownBy(() -> journal().write(entry(run))).withMessageContaining("later version");
        assertThat(new UnfinishedRuns(pc, journal(), RunLock.inMemory()).findings())
                .hasSize(1);
    }

    @Test
    void a_line_of_another_run_does_not_count() throws IOException {
        String one = journal().newRun();
        String other = journal().newRun();
        journal().write(entry(one));
        Files.copy(
                folder.resolve(one + ".jsonl"),
                folder.resolve(other + ".jsonl"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(journal().read(other)).isEqualTo(List.of());
    }

    @Test
    void a_target_that_is_none_is_reported_and_the_rest_is_undone() throws IOException {
        String run = journal().newRun();
        journal().write(step(run, 1, "set-start-type", "BITS", Map.of("startType", "disabled")));
        journal().write(step(run, 2, "set-registry-value", "HKLN\\SOFTWARE\\x\\y", Map.of("value", "1")));
        journal().write(step(run, 3, "set-registry-value", "y", Map.of("value", "1")));
        Undoer undoer = new Undoer(pc, journal(), RunLock.inMemory());
        assertThat(new UnfinishedRuns(pc, journal(), RunLock.inMemory()).findings())
                .hasSize(1);
        assertThat(undoer.undo(undoer.propose(null)).lines())
                .extracting(UndoLine::outcome)
                .containsExactly(UndoLine.Outcome.CANNOT, UndoLine.Outcome.CANNOT, UndoLine.Outcome.UNDONE);
    }

    private FileJournal journal() {
        return new FileJournal(folder);
    }

    private JournalEntry step(String run, int step, String action, String target, Map<String, String> before) {
        return new JournalEntry(
                run, pc.facts().id(), ProblemSets.NOON, "fix", step, Phase.INTENT, action, target, before);
    }

    private static JournalEntry entry(String run) {
        return new JournalEntry(
                run,
                "pc-1",
                ProblemSets.NOON,
                "fix",
                1,
                Phase.DONE,
                "set-start-type",
                "BITS",
                Map.of("startType", "disabled"));
    }
}
