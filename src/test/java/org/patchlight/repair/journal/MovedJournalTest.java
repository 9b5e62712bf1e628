package org.patchlight.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

class MovedJournalTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String KIND = "elevated";

    @TempDir
    Path folder;

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private FileJournal former;
    private MovedJournal journal;
    private Path oldFile;

    @BeforeEach
    void anOldRun() throws IOException {
        former = new FileJournal(folder.resolve("old"), KIND);
        former.newRun();
        former.newRun();
        write(former, "elevated-000002", "BITS");
        oldFile = folder.resolve("old").resolve("elevated-000002.jsonl");
        Path current = Files.createDirectory(folder.resolve("new"));
        journal = new MovedJournal(new FileJournal(current, KIND), former);
    }

    @Test
    void numbers_go_on_and_only_the_new_folder_gets_files() throws IOException {
        byte[] old = Files.readAllBytes(oldFile);
        assertThat(journal.runs()).containsExactly("elevated-000002", "elevated-000001");
        assertThat(journal.newRun()).isEqualTo("elevated-000003");
        assertThat(journal.newRun()).isEqualTo("elevated-000004");
        write(journal, "elevated-000004", "wuauserv");

        assertThat(journal.runs()).startsWith("elevated-000004", "elevated-000003", "elevated-000002");
        assertThat(journal.lastRun()).contains("elevated-000004");
        assertThat(journal.read("elevated-000004"))
                .extracting(JournalEntry::target)
                .containsExactly("wuauserv");
        assertThat(former.runs()).containsExactly("elevated-000002", "elevated-000001");
        assertThat(Files.readAllBytes(oldFile)).isEqualTo(old);
    }

    @Test
    void an_old_run_is_undone_once_and_the_old_file_stays_as_it_is() throws Exception {
        byte[] old = Files.readAllBytes(oldFile);
        Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());

        assertThat(undoer.undo(undoer.propose(null)).verdict()).isEqualTo(UndoResult.Verdict.UNDONE);

        assertThat(pc.services().find("BITS").orElseThrow().startType()).isEqualTo(StartType.DISABLED);
        assertThat(Files.readAllBytes(oldFile)).isEqualTo(old);
        assertThat(undoer.undo(undoer.propose("elevated-000002")).verdict())
                .isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
        assertThat(journal.runs()).containsExactly("elevated-000002", "elevated-000001");
    }

    private void write(Journal to, String run, String service) throws IOException {
        to.write(new JournalEntry(
                run,
                pc.facts().id(),
                NOON,
                "restore-update-services",
                1,
                Phase.DONE,
                "set-start-type",
                service,
                Map.of("startType", StartType.DISABLED.id())));
    }
}
