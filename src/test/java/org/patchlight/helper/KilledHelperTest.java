package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.FolderLock;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;

/**
 * A real process that carries out an order and is killed in the middle, and one that outlives the process that
 * started it.
 */
@Tag("slow")
class KilledHelperTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();

    @Test
    void a_killed_helper_is_reported_and_its_run_can_be_undone() throws Exception {
        Process process = start(2);
        try {
            RecordingListener heard = new RecordingListener() {
                @Override
                public void checkingAgain(FixDeclaration fix) {
                    super.checkingAgain(fix);
                    process.destroyForcibly();
                }
            };

            HelperEnd end = watch().follow(id, seen(process), heard, LIMIT);

            assertThat(end).isEqualTo(new HelperEnd.Lost(Message.of("helper.died"), false));
            assertThat(heard.lines).anyMatch(line -> line.startsWith("end rename-folder"));
        } finally {
            process.destroyForcibly();
        }
        try (SimulatedPc pc = SimulatedPc.open(folder.resolve("pc.json"), null)) {
            Undoer undoer =
                    new Undoer(pc, new FileJournal(folder.resolve("journal")), new FolderLock(folder.resolve("own")));
            UndoResult undone = undoer.undo(undoer.propose(null));
            assertThat(undone.verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
        }
    }

    @Test
    void a_helper_whose_asker_is_gone_ends_its_run_by_itself() throws Exception {
        Process process = start(100);
        try {
            // Nothing follows the helper until it has ended.
            assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(watch().follow(id, seen(process), RunListener.NONE, LIMIT))
                    .isInstanceOf(HelperEnd.Repaired.class);
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(int checks) throws Exception {
        Path file = folder.resolve("pc.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                HelperChild.class.getName(),
                file.toString(),
                folder.toString(),
                Integer.toString(checks)));
        try (SimulatedPc pc = SimulatedPc.open(file, "update-files-missing")) {
            HelperBench bench = new HelperBench(pc);
            Plan plan = bench.tools(folder).planner().forAll(bench.check());
            command.addAll(HelperOrder.Repair.of(id, plan).arguments());
        }
        assertThat(Files.exists(file)).isTrue();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.txt").toFile())
                .start();
    }

    private HelperWatch watch() {
        return new HelperWatch(() -> Optional.of(folder), HelperBench.FIXES, key -> true, MachineTime::nanos);
    }

    private static HelperProcess seen(Process process) {
        return new HelperProcess() {
            @Override
            public OptionalInt await(Duration atMost) {
                try {
                    return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                            ? OptionalInt.of(process.exitValue())
                            : OptionalInt.empty();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return OptionalInt.empty();
                }
            }

            @Override
            public boolean isVisible() {
                return true;
            }
        };
    }
}
