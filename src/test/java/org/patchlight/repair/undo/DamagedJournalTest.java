package org.patchlight.repair.undo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.MemoryDisk;
import org.patchlight.repair.journal.PastChanges;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.undo.RecordedRun.Moment;
import org.patchlight.repair.undo.UndoResult.Verdict;

/**
 * One file of a recorded journal is damaged in every simple way. Undo restores the PC exactly, or says what it could not
 * restore. The long form tries every bit and every moment; see packaging/repair-tests-long.
 */
@Tag("slow")
class DamagedJournalTest {
    /** One of so many flips and cuts is tried. Odd, so that every bit of a byte gets its turn. */
    private static final int EVERY = Integer.getInteger("patchlight.repair.every", 61);
    /** At the moments between, one of so many flips and cuts: their lines are those of the end. */
    private static final int EVERY_BETWEEN = 17;

    /** One of so many moments of a kill is followed by a run that finishes it. */
    private static final int KILLS_BETWEEN = EVERY == 1 ? 1 : 7;

    private static final String EXACT = "exact";
    private static final String SAID = "said";

    @TempDir
    Path folder;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<RunRecord, String> seen = new HashMap<>();
    private Map<String, String> before = Map.of();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update-files-missing | reset-update-cache=whole",
                "upgrade-blocked | allow-os-upgrade,reset-update-cache=downloads",
                "update-service-disabled+clock-wrong-zone | restore-update-services,set-time-zone=Tokyo Standard Time"
            })
    void undo_of_a_damaged_journal_is_exact_or_says_what_it_could_not_restore(String scenario, String fixes)
            throws IOException, PcException {
        RecordedRun run = RecordedRun.of(folder, scenario, fixes);
        before = run.before();
        damageAll(run);
        report(scenario);
    }

    @Test
    void a_damaged_run_that_finished_another_never_hides_what_that_one_left() throws IOException, PcException {
        RecordedRun first = RecordedRun.of(folder, "update-files-missing", "reset-update-cache=whole");
        RecordedRun second = first.finishedFrom(first.killed());
        before = second.before();
        damageAll(second);
        report("finish-repair");
    }

    @Test
    void a_kill_at_any_moment_loses_nothing_even_if_another_run_finished_that_one() throws IOException, PcException {
        RecordedRun first = RecordedRun.of(folder, "update-files-missing", "reset-update-cache=whole");
        before = first.before();
        for (Moment moment : first.moments()) {
            assertThat(undoAs(moment, new MemoryDisk(moment.files(), () -> {}))).isEqualTo(EXACT);
        }
        for (int i = 0; i < first.moments().size(); i += KILLS_BETWEEN) {
            int killed = i;
            for (Moment moment : first.finishedFrom(first.moments().get(killed)).moments()) {
                assertThat(undoAs(moment, new MemoryDisk(moment.files(), () -> {})))
                        .as("killed at %d", killed)
                        .isEqualTo(EXACT);
            }
        }
    }

    /** Every step line can be restored from its other line and the index, so losing one costs nothing. */
    @Test
    void one_lost_line_about_a_step_is_restored() throws IOException, PcException {
        RecordedRun run = RecordedRun.of(folder, "update-files-missing", "reset-update-cache=whole");
        before = run.before();
        Moment ended = run.ended();
        Path journal = file(ended, ".jsonl");
        List<String> lines = new String(content(ended, journal), UTF_8).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(i);
            byte[] left = (String.join("\n", rest) + "\n").getBytes(UTF_8);
            assertThat(undo(ended, journal, left)).as("without line " + (i + 1)).isEqualTo(EXACT);
        }
    }

    private void damageAll(RecordedRun run) throws IOException, PcException {
        for (Moment moment : run.most()) {
            damage(moment, EVERY);
        }
        if (EVERY == 1) {
            for (Moment moment : run.moments()) {
                damage(moment, EVERY_BETWEEN);
            }
        }
    }

    private void damage(Moment moment, int every) throws IOException, PcException {
        seen.clear();
        assertThat(undoAs(moment, new MemoryDisk(moment.files(), () -> {}))).isEqualTo(EXACT);
        for (String kind : List.of(".jsonl", ".index")) {
            Path file = file(moment, kind);
            new FileDamage(content(moment, file), every).each((what, bytes) -> {
                String end = undo(moment, file, bytes);
                assertThat(end).as(file + ": " + what).isIn(EXACT, SAID);
                counts.merge(kind + " " + end, 1, Integer::sum);
            });
            assertThat(undo(moment, file, null)).as(file + " is missing").isIn(EXACT, SAID);
        }
    }

    private static byte[] content(Moment moment, Path file) {
        return Objects.requireNonNull(moment.files().get(file));
    }

    private static Path file(Moment moment, String kind) {
        return moment.files().keySet().stream()
                .filter(path -> path.toString().endsWith(kind))
                .reduce((one, later) -> later)
                .orElseThrow();
    }

    private String undo(Moment moment, Path file, byte @Nullable [] content) {
        Map<Path, byte[]> files = new TreeMap<>(moment.files());
        if (content == null) {
            files.remove(file);
        } else {
            files.put(file, content);
        }
        MemoryDisk disk = new MemoryDisk(files, () -> {});
        try {
            String name = String.valueOf(file.getFileName()).replaceFirst("\\..*", "");
            RunRecord record = RunRecord.read(new FileJournal(Path.of("journal"), disk), name);
            String end = seen.get(record);
            if (end == null) {
                end = undoAs(moment, disk);
                seen.put(record, end);
            }
            return end;
        } catch (IOException | PcException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Undoes the last run, and says whether the PC is as it was before, or what the undo reported. */
    private String undoAs(Moment moment, MemoryDisk disk) throws IOException, PcException {
        Path file = folder.resolve("damaged.json");
        Files.write(file, moment.pc());
        Journal journal = new FileJournal(Path.of("journal"), disk);
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            new UnfinishedRuns(pc, journal, RunLock.inMemory()).findings(List.of());
            PastChanges.inEffect(journal, pc.facts().id());
            Undoer undoer = new Undoer(pc, journal, RunLock.inMemory());
            Undoer.Proposal proposal = undoer.propose(null);
            UndoResult result = undoer.undo(proposal);
            boolean same = new AffectedPc(pc, Journal.inMemory(), RunLock.inMemory())
                    .snapshot()
                    .equals(before);
            if (result.verdict() == Verdict.UNDONE || result.verdict() == Verdict.NOTHING_TO_UNDO) {
                return same ? EXACT : "falsely " + result;
            }
            boolean said =
                    proposal.block().isPresent() || result.lines().stream().anyMatch(line -> !line.isClean());
            return said ? SAID : "without words " + result;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void report(String scenario) {
        System.out.println(scenario + ": " + counts);
        assertThat(counts.keySet()).contains(".jsonl " + EXACT, ".jsonl " + SAID, ".index " + EXACT);
    }
}
