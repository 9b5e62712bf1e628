package org.patchlight.repair.undo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/** Journals of format 1, written before lines had seals, and the PCs that they belong to. */
class OldJournalTest {
    /** One of so many damages is tried. Set {@code journal.long} for more of them. */
    private static final int EVERY = Boolean.getBoolean("journal.long") ? 127 : 509;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"whole", "services", "upgrade"})
    void undo_restores_what_an_earlier_version_changed(String sample) throws IOException, PcException {
        Map<String, String> before;
        try (SimulatedPc pc = SimulatedPc.open(copy(sample, "before.json"), null)) {
            before = new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory()).snapshot();
        }
        copy(sample, "run-000001.jsonl");
        Journal journal = new FileJournal(folder);
        try (SimulatedPc pc = SimulatedPc.open(copy(sample, "pc.json"), null)) {
            assertThat(new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory()).snapshot())
                    .isNotEqualTo(before);
            assertThat(new UnfinishedRuns(pc, journal, RunLock.inMemory()).findings())
                    .isEmpty();
            Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
            assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
            assertThat(new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory()).snapshot())
                    .isEqualTo(before);
            assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
        }
        assertThat(journal.newRun()).isEqualTo("run-000002");
        assertThat(Files.readString(folder.resolve("run-000001.jsonl"))).doesNotContain("\"crc\"");
    }

    /** A run of format 1 has no proof of its lines, but no damage may end the program. */
    @ParameterizedTest
    @ValueSource(strings = {"whole", "services", "upgrade"})
    void a_damaged_journal_of_format_1_ends_no_undo_with_an_exception(String sample) throws IOException {
        Path file = copy(sample, "run-000001.jsonl");
        byte[] pcFile = Files.readAllBytes(copy(sample, "pc.json"));
        Path pcPath = folder.resolve("damaged.json");
        new FileDamage(Files.readAllBytes(file), EVERY).each((what, bytes) -> {
            try {
                Files.write(file, bytes);
                Files.write(pcPath, pcFile);
                try (SimulatedPc pc = SimulatedPc.open(pcPath, null)) {
                    Journal journal = new FileJournal(folder);
                    new UnfinishedRuns(pc, journal, RunLock.inMemory()).findings();
                    Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
                    assertThat(undoer.undo(undoer.propose(null))).as(what).isNotNull();
                }
            } catch (IOException failed) {
                throw new AssertionError(what, failed);
            }
        });
    }

    private Path copy(String sample, String name) throws IOException {
        try (InputStream in =
                OldJournalTest.class.getResourceAsStream("/org/patchlight/repair/journal/" + sample + "/" + name)) {
            assertThat(in).isNotNull();
            Path file = folder.resolve(name);
            Files.write(file, in.readAllBytes());
            return file;
        }
    }
}
