package org.patchlight.repair.undo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.MemoryDisk;
import org.patchlight.repair.journal.RunLock;

/** Records a repair and its undo: the PC and the journal after each line that was written. */
final class RecordedRun {
    private static final Path JOURNAL = Path.of("journal");

    private final Path file;
    private final List<Moment> moments = new ArrayList<>();
    private Map<String, String> before = Map.of();
    private int ended;

    /** A moment at which the program may have been killed, or have ended. */
    record Moment(byte[] pc, Map<Path, byte[]> files) {}

    private RecordedRun(Path file) {
        this.file = file;
    }

    /** @param fixes ids of fixes, each with its value after an equals sign, separated by commas */
    static RecordedRun of(Path folder, String scenario, String fixes) throws IOException, PcException {
        RecordedRun run = new RecordedRun(Files.createTempFile(folder, "recorded", ".json"));
        Files.delete(run.file);
        try (SimulatedPc pc = SimulatedPc.open(run.file, scenario)) {
            run.before = new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory()).snapshot();
            run.repairAndUndo(pc, Map.of(), fixes);
        }
        return run;
    }

    /** Finishes the run that was killed at a moment, as a run of its own, and undoes both. */
    RecordedRun finishedFrom(Moment killed) throws IOException, PcException {
        RecordedRun run = new RecordedRun(file);
        run.before = before;
        Files.write(file, killed.pc());
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            run.repairAndUndo(pc, killed.files(), "finish-repair");
        }
        return run;
    }

    private void repairAndUndo(SimulatedPc pc, Map<Path, byte[]> files, String fixes) throws IOException, PcException {
        MemoryDisk[] disk = new MemoryDisk[1];
        disk[0] = new MemoryDisk(files, () -> keep(disk[0]));
        Journal journal = new FileJournal(JOURNAL, disk[0]);
        RunLock lock = RunLock.inMemory();
        AffectedPc affected = new AffectedPc(pc, journal, lock);
        Map<String, String> wanted = new TreeMap<>();
        for (String fix : fixes.split(",", -1)) {
            String[] parts = fix.split("=", 2);
            wanted.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        affected.repairs(journal).run(affected.planner().forFixes(affected.check(), wanted), RunListener.NONE);
        keep(disk[0]);
        ended = moments.size() - 1;
        Undoer undoer = new Undoer(pc, journal, lock);
        undoer.undo(undoer.propose(null));
        keep(disk[0]);
    }

    private void keep(MemoryDisk disk) {
        try {
            Moment now = new Moment(Files.readAllBytes(file), disk.files());
            moments.add(now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The state before the run. */
    Map<String, String> before() {
        return before;
    }

    /** All moments in order: first those of the run, then those of its undo. */
    List<Moment> moments() {
        return List.copyOf(moments);
    }

    /** The end of the run. */
    Moment ended() {
        return moments.get(ended);
    }

    /** A moment in the middle of the run. */
    Moment killed() {
        return moments.get(ended / 2);
    }

    /** A moment in the middle of the undo. */
    Moment undoKilled() {
        return moments.get((ended + moments.size()) / 2);
    }

    /** The end of the undo. */
    Moment undone() {
        return moments.get(moments.size() - 1);
    }

    /** The moments at which the test of every damage is worth its time. */
    List<Moment> most() {
        return Arrays.asList(ended(), killed(), undoKilled(), undone());
    }
}
