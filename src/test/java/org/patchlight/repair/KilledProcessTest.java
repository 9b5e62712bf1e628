package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.KilledProgram;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.interrupted.Unfinished;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry.Phase;

/**
 * The program as a process that is killed at certain moments. The next start reports what was left and finishes or
 * undoes it, and no service stays stopped. packaging/repair-tests-long tries all moments of all scenarios.
 */
@Tag("slow")
class KilledProcessTest {
    private static final int MOST = Integer.getInteger("patchlight.repair.kills", 4);
    private static final Set<String> WINDOWS_ACTS =
            Set.of("search-for-updates", "repair-component-store", "install-driver");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"update-files-missing", "update-service-disabled+signature-catalog-damaged"})
    void a_killed_repair_is_reported_and_undone_or_finished(String scenario) throws Exception {
        Path origin = pc(scenario);
        Map<String, String> before = snapshot(origin);
        List<String> running = running(origin);
        int moments = moments(copy(origin, "whole"), "fix", "--all", "--yes");
        for (int moment : some(moments)) {
            String what = scenario + " killed at " + moment + " of " + moments;
            Path killed = copy(origin, "killed-" + moment);
            assertThat(kill(moment, killed, "fix", "--all", "--yes")).as(what).isEqualTo(KilledProgram.KILLED);
            boolean leftStopped = !running(killed).containsAll(running);
            assertThat(!leftStopped || isAsked(killed)).as(what).isTrue();

            Path undone = copy(killed, "undone-" + moment);
            CommandRun undo = command(undone, "undo", "--yes", "--json");
            assertThat(running(undone)).as(what + undo.out()).containsAll(running);
            assertThat(isAsked(undone)).as(what + undo.out()).isFalse();
            if (!hasWindowsActed(undone)) {
                assertThat(undo.exitCode()).as(what + undo.out()).isZero();
                assertThat(snapshot(undone)).as(what).isEqualTo(before);
            }

            CommandRun fix = command(killed, "fix", "--all", "--yes", "--json");
            assertThat(fix.exitCode()).as(what + fix.out()).isZero();
            assertThat(running(killed)).as(what).containsAll(running);
            assertThat(isAsked(killed)).as(what).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"update-files-missing"})
    void a_killed_undo_is_reported_and_finished(String scenario) throws Exception {
        Path origin = pc(scenario);
        Map<String, String> before = snapshot(origin);
        List<String> running = running(origin);
        Path fixed = copy(origin, "fixed");
        assertThat(command(fixed, "fix", "reset-update-cache=whole", "--yes").exitCode())
                .isNotEqualTo(2);
        int moments = moments(copy(fixed, "whole"), "undo", "--yes");
        for (int moment : some(moments)) {
            String what = scenario + " undo killed at " + moment + " of " + moments;
            Path killed = copy(fixed, "killed-" + moment);
            assertThat(kill(moment, killed, "undo", "--yes")).as(what).isEqualTo(KilledProgram.KILLED);
            boolean leftStopped = !running(killed).containsAll(running);
            assertThat(!leftStopped || isAsked(killed)).as(what).isTrue();

            Path finished = copy(killed, "finished-" + moment);
            command(finished, "fix", "finish-repair", "--yes");
            assertThat(running(finished)).as(what).containsAll(running);
            assertThat(isAsked(finished)).as(what).isFalse();

            CommandRun undo = command(killed, "undo", "--yes", "--json");
            assertThat(undo.exitCode()).as(what + undo.out()).isZero();
            assertThat(snapshot(killed)).as(what).isEqualTo(before);
            assertThat(isAsked(killed)).as(what).isFalse();
        }
    }

    /** Moments spread over the whole run; all of them if there are few. */
    private static List<Integer> some(int moments) {
        int wanted = Math.min(MOST, moments);
        return IntStream.rangeClosed(1, wanted)
                .map(i -> (int) Math.round(i * (double) moments / (wanted + (wanted < moments ? 1 : 0))))
                .boxed()
                .toList();
    }

    private Path pc(String scenario) throws IOException {
        Path made = Files.createDirectories(folder.resolve("origin"));
        SimulatedPc.open(made.resolve("pc.json"), scenario).close();
        return made;
    }

    private static Map<String, String> snapshot(Path pc) throws IOException, PcException {
        try (SimulatedPc opened = SimulatedPc.open(pc.resolve("pc.json"), null)) {
            return new AffectedPc(opened).snapshot();
        }
    }

    private static List<String> running(Path pc) throws IOException, PcException {
        try (SimulatedPc opened = SimulatedPc.open(pc.resolve("pc.json"), null)) {
            return new AffectedPc(opened).running();
        }
    }

    private boolean isAsked(Path pc) {
        return command(pc, "check", "--json").findingIds().contains(Unfinished.FINDING);
    }

    private static boolean hasWindowsActed(Path pc) throws IOException {
        Journal journal = new FileJournal(pc.resolve("patchlight").resolve("journal"));
        for (String run : journal.runs()) {
            if (journal.read(run).stream()
                    .anyMatch(entry -> entry.phase() != Phase.SKIPPED && WINDOWS_ACTS.contains(entry.action()))) {
                return true;
            }
        }
        return false;
    }

    private int moments(Path pc, String... words) throws IOException, InterruptedException {
        Process process = start(0, pc, words);
        List<String> said;
        try (var lines = process.errorReader().lines()) {
            said = lines.toList();
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said.toString()).isZero();
        return Integer.parseInt(said.get(said.size() - 1));
    }

    private int kill(int moment, Path pc, String... words) throws IOException, InterruptedException {
        Process process = start(moment, pc, words);
        try (var lines = process.errorReader().lines()) {
            lines.forEach(line -> {});
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(int moment, Path pc, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledProgram.class.getName(),
                String.valueOf(moment)));
        command.addAll(withPc(pc, words));
        command.addAll(List.of("--home", folder.resolve("home").toString()));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private CommandRun command(Path pc, String... words) {
        return CommandRun.of(folder.resolve("home"), withPc(pc, words).toArray(String[]::new));
    }

    private static List<String> withPc(Path pc, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", pc.resolve("pc.json").toString()));
        return all;
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
        return to;
    }
}
