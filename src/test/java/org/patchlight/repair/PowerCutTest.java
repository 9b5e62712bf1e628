package org.patchlight.repair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Verdict;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.LossyDisk;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/**
 * The power fails at any moment of a repair or of its undo. What the journal did not force is lost or torn, and the
 * newest changes of the PC may be lost too. Windows starts again, and undo restores everything from the disk alone.
 */
@Tag("slow")
class PowerCutTest {
    private static final int EVERY = Integer.getInteger("patchlight.repair.every", 9);
    /** Windows writes its registry and its folders to the disk later, in order. */
    private static final int CHANGES_LOST = 2;

    @TempDir
    Path folder;

    private final List<Cut> cuts = new ArrayList<>();
    private final List<byte[]> pcs = new ArrayList<>();
    private LossyDisk disk = new LossyDisk(() -> {});

    /** What is left after the power failed. */
    private record Cut(byte[] pc, Map<Path, byte[]> files) {}

    @ParameterizedTest
    @CsvSource({
        "update-files-missing, reset-update-cache=whole",
        "upgrade-blocked, allow-os-upgrade reset-update-cache=downloads",
        "signature-catalog-damaged, reset-signature-catalog",
        "update-service-disabled+clock-wrong-zone, restore-update-services set-time-zone=Tokyo Standard Time"
    })
    void undo_restores_what_the_disk_recorded(String scenario, String fixes) throws IOException, PcException {
        Path file = folder.resolve("pc.json");
        disk = new LossyDisk(() -> keep(file));
        try (SimulatedPc pc = SimulatedPc.open(file, scenario)) {
            pc.faults().onEachChange(() -> keep(file));
            run(pc, fixes);
            Undoer undoer = new Undoer(pc, journal(), RunLock.inMemory());
            undoer.undo(undoer.propose(null));
        }
        Map<String, String> before = started(pcs.get(0));
        assertThat(cuts).hasSizeGreaterThan(30);
        Set<String> tried = new HashSet<>();
        for (int i = cuts.size() % EVERY; i < cuts.size(); i += EVERY) {
            Cut cut = cuts.get(i);
            String what = scenario + ", cut " + i + " of " + cuts.size();
            try (SimulatedPc pc = opened(cut.pc())) {
                pc.power().restart(Duration.ofMinutes(1));
                Path journal = Files.createDirectories(folder.resolve("journal-" + i));
                for (Map.Entry<Path, byte[]> kept : cut.files().entrySet()) {
                    Files.write(journal.resolve(kept.getKey().getFileName().toString()), kept.getValue());
                }
                Journal left = new FileJournal(journal);
                Undoer undoer = new Undoer(pc, left, new FolderLock(journal));
                UndoResult undone = undoer.undo(undoer.propose(null));
                assertThat(undone.lines())
                        .as(what)
                        .noneMatch(line ->
                                line.outcome() == UndoLine.Outcome.FAILED || line.outcome() == UndoLine.Outcome.CANNOT);
                assertThat(withoutStates(new AffectedPc(pc).snapshot()))
                        .as(what)
                        .isEqualTo(before);
                assertThat(new UnfinishedRuns(pc, left, new FolderLock(journal)).findings())
                        .as(what)
                        .isEmpty();
                assertThat(left.newRun()).as(what).isNotEqualTo("run-000000");
                tried.add(undone.verdict().id());
            }
        }
        assertThat(tried).contains("undone");
    }

    @Test
    void on_a_full_disk_no_unjournalled_step_acts_and_done_steps_are_undone() throws IOException, PcException {
        int acted = 0;
        for (int bytes = 0; bytes < 12_000; bytes += 397) {
            SimulatedPc pc = SimulatedPc.of("update-files-missing");
            Map<String, String> before = new AffectedPc(pc).snapshot();
            disk = new LossyDisk(() -> {});
            disk.fillUpAfter(bytes);
            RunResult result = run(pc, "reset-update-cache=whole");
            if (result.verdict() != Verdict.FAILED) {
                break;
            }
            acted += journal().lastRun().isPresent() ? 1 : 0;
            assertThat(result.results().get(0).detail().toString()).contains("failure.journal");
            assertThat(new AffectedPc(pc).snapshot()).as(bytes + " bytes").isEqualTo(before);
        }
        assertThat(acted).isGreaterThan(3);
    }

    @Test
    void a_damaged_journal_loses_only_damaged_lines_and_undo_says_so() throws IOException, PcException {
        SimulatedPc pc = SimulatedPc.of("update-files-missing");
        disk = new LossyDisk(() -> {});
        run(pc, "restore-update-services reset-update-cache=whole");
        List<String> lines = new ArrayList<>();
        for (String line : new String(
                        disk.read(Path.of("journal", "run-000001.jsonl")).orElseThrow(), UTF_8)
                .lines()
                .toList()) {
            lines.add(line.contains("\"step\":2,") ? "\u0000garbage" : line);
        }
        Path journal = Files.createDirectories(folder.resolve("journal"));
        Files.write(journal.resolve("run-000001.jsonl"), lines);
        Undoer undoer = new Undoer(pc, new FileJournal(journal), RunLock.inMemory());
        UndoResult undone = undoer.undo(undoer.propose(null));
        assertThat(undone.verdict()).isEqualTo(UndoResult.Verdict.PARTLY_UNDONE);
        assertThat(undone.lines())
                .filteredOn(line -> line.detail().key().equals("undo.damaged"))
                .hasSize(1);
    }

    private RunResult run(SimulatedPc pc, String fixes) {
        AffectedPc affected = new AffectedPc(pc);
        Map<String, String> wanted = new TreeMap<>();
        for (String fix : fixes.split(" (?=[a-z])", -1)) {
            String[] parts = fix.split("=", 2);
            wanted.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return affected.repairs(journal()).run(affected.planner().forFixes(affected.check(), wanted), RunListener.NONE);
    }

    private Journal journal() {
        return new FileJournal(Path.of("journal"), disk);
    }

    private void keep(Path file) {
        try {
            byte[] now = Files.readAllBytes(file);
            if (pcs.isEmpty() || !java.util.Arrays.equals(now, pcs.get(pcs.size() - 1))) {
                pcs.add(now);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        for (Map<Path, byte[]> files : disk.afterPowerCut()) {
            // the last change before an undo noted its end may be lost as well, without a trace
            boolean ended =
                    files.values().stream().anyMatch(content -> new String(content, UTF_8).contains("undo-ended"));
            for (int lost = 0; lost <= (ended ? 0 : CHANGES_LOST) && lost < pcs.size(); lost++) {
                cuts.add(new Cut(pcs.get(pcs.size() - 1 - lost), files));
            }
        }
    }

    private SimulatedPc opened(byte[] pc) throws IOException {
        Path file = Files.createTempFile(folder, "pc", ".json");
        Files.write(file, pc);
        return SimulatedPc.open(file, null);
    }

    private Map<String, String> started(byte[] pc) throws IOException, PcException {
        try (SimulatedPc opened = opened(pc)) {
            opened.power().restart(Duration.ofMinutes(1));
            return withoutStates(new AffectedPc(opened).snapshot());
        }
    }

    /** The state of services is decided again when Windows starts. */
    private static Map<String, String> withoutStates(Map<String, String> snapshot) {
        Map<String, String> rest = new TreeMap<>(snapshot);
        rest.replaceAll((key, value) -> key.startsWith("service") ? value.replaceFirst(" .*", "") : value);
        return rest;
    }
}
