package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.interrupted.LeftStopped;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalLine;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/** A program is killed at any moment of a run. Another one, which knows only the disk, restores everything. */
@Tag("slow")
class KilledRunTest {
    private static final int EVERY = Integer.getInteger("patchlight.repair.every", 4);

    @TempDir
    Path folder;

    private final List<Path> moments = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "update-files-missing, reset-update-cache",
        "services-on-demand+update-files-missing, reset-update-cache",
        "update-service-disabled+clock-behind, restore-update-services resync-clock reset-update-cache",
        "upgrade-blocked, allow-os-upgrade reset-update-cache",
        "update-blocker+hosts-blocked+firewall-blocks-updates+service-file-missing, remove-update-blocker",
        "clock-wrong-zone, set-time-zone=Tokyo Standard Time"
    })
    void undo_restores_everything_whenever_the_run_was_killed(String scenario, String fixes)
            throws IOException, PcException {
        Map<String, String> before = runWatched(scenario, fixes);
        for (Path moment : moments) {
            try (SimulatedPc pc = SimulatedPc.open(moment.resolve("pc.json"), null)) {
                Undoer undoer = new Undoer(pc, new FileJournal(moment.resolve("journal")), new FolderLock(moment));
                UndoResult undone = undoer.undo(undoer.propose(null));
                assertThat(undone.lines())
                        .as(moment.toString())
                        .noneMatch(line -> line.outcome() == UndoLine.Outcome.FAILED);
                assertThat(new AffectedPc(pc).snapshot()).as(moment.toString()).isEqualTo(before);
                UndoResult again = undoer.undo(undoer.propose(null));
                assertThat(again.verdict()).isEqualTo(UndoResult.Verdict.NOTHING_TO_UNDO);
                assertThat(unfinished(pc, moment).findings())
                        .as(moment.toString())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "update-files-missing, reset-update-cache",
        "update-service-disabled+clock-behind, restore-update-services resync-clock reset-update-cache",
        "signature-catalog-damaged, reset-update-cache=whole reset-signature-catalog"
    })
    void a_killed_run_is_detected_and_can_be_finished_at_any_moment(String scenario, String fixes)
            throws IOException, PcException {
        runWatched(scenario, fixes);
        int asked = 0;
        for (Path moment : everyFew(moments)) {
            try (SimulatedPc pc = SimulatedPc.open(moment.resolve("pc.json"), null)) {
                Journal journal = new FileJournal(moment.resolve("journal"));
                AffectedPc affected = new AffectedPc(pc, journal, new FolderLock(moment.resolve("journal")));
                RunRecord killed = RunRecord.read(journal, "run-000001");
                List<String> left = LeftStopped.of(killed, pc);
                boolean isAsked = affected.check().finding(Unfinished.FINDING).isPresent();
                assertThat(left.isEmpty() || isAsked).as(moment.toString()).isTrue();
                asked += isAsked ? 1 : 0;
                RunResult result =
                        affected.repairs(journal).run(affected.planner().forAll(affected.check()), RunListener.NONE);
                assertThat(result.verdict()).as(moment + " " + result).isIn(Verdict.FIXED, Verdict.NOTHING_TO_DO);
                assertThat(affected.running()).as(moment.toString()).containsAll(left);
                assertThat(affected.check().finding(Unfinished.FINDING))
                        .as(moment.toString())
                        .isEmpty();
            }
        }
        assertThat(asked).isGreaterThan(1);
    }

    /** A few moments for each length of a run; packaging/repair-tests-long tries them all. */
    private static List<Path> everyFew(List<Path> moments) {
        return IntStream.range(0, moments.size())
                .filter(i -> i % EVERY == moments.size() % EVERY)
                .mapToObj(moments::get)
                .toList();
    }

    private static UnfinishedRuns unfinished(SimulatedPc pc, Path moment) {
        Path journal = moment.resolve("journal");
        return new UnfinishedRuns(pc, new FileJournal(journal), new FolderLock(journal));
    }

    /** Runs these fixes and records the state of the disk at each moment. */
    private Map<String, String> runWatched(String scenario, String fixes) throws IOException, PcException {
        Path file = folder.resolve("pc.json");
        try (SimulatedPc pc = SimulatedPc.open(file, scenario)) {
            AffectedPc affected = new AffectedPc(pc);
            final Map<String, String> before = affected.snapshot();
            Map<String, String> wanted = new TreeMap<>();
            for (String fix : fixes.split(" (?=[a-z])", -1)) {
                String[] parts = fix.split("=", 2);
                wanted.put(parts[0], parts.length == 2 ? parts[1] : "");
            }
            Plan plan = affected.planner().forFixes(affected.check(), wanted);
            RunResult result = affected.repairs(new WatchedJournal()).run(plan, new Watching());
            assertThat(result.run()).isEqualTo("run-000001");
            assertThat(moments).hasSizeGreaterThanOrEqualTo(4);
            return before;
        }
    }

    /** Records the state of the disk now. */
    private void recordDisk() {
        Path moment = folder.resolve("moment-" + moments.size());
        try {
            Files.createDirectories(moment.resolve("journal"));
            Files.copy(folder.resolve("pc.json"), moment.resolve("pc.json"));
            try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
                for (Path file : files.toList()) {
                    Files.copy(file, moment.resolve("journal").resolve(file.getFileName()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        moments.add(moment);
    }

    private final class Watching implements RunListener {
        @Override
        public void stepStarted(FixDeclaration fix, Step step) {
            recordDisk();
        }

        @Override
        public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
            recordDisk();
        }
    }

    private final class WatchedJournal implements Journal {
        private final Journal journal = new FileJournal(folder.resolve("journal"));

        @Override
        public String newRun() throws IOException {
            return journal.newRun();
        }

        @Override
        public void write(JournalLine line) throws IOException {
            recordDisk();
            journal.write(line);
        }

        @Override
        public List<JournalLine> lines(String run) throws IOException {
            return journal.lines(run);
        }

        @Override
        public List<String> runs() throws IOException {
            return journal.runs();
        }
    }
}
