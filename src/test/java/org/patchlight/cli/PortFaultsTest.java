package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.FaultyPc;
import org.patchlight.FaultyPc.Kind;

/**
 * Whatever a port throws at whatever call, a command ends with one JSON document and a documented exit code. The short
 * form throws one kind at each call, the long form ({@code -Dpatchlight.faults=all}) each kind.
 */
class PortFaultsTest {
    private static final boolean ALL = "all".equals(System.getProperty("patchlight.faults"));
    private static final Set<Kind> ERRORS =
            EnumSet.of(Kind.NO_MEMORY, Kind.NO_STACK, Kind.NO_NETWORK_LIST, Kind.NO_CLASS);

    @TempDir
    Path folder;

    private int homes;

    @Test
    void an_error_reads_as_one_sentence_without_json_and_exits_70() throws IOException {
        FaultyPc pc = new FaultyPc();
        pc.fail("services.find", Kind.NO_MEMORY);
        CommandRun run = run(pc, "check", "healthy");
        assertThat(run.exitCode()).as(pc.called().toString()).isEqualTo(70);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("Patchlight stopped because of a fault of its own: java.lang.OutOfMemoryError")
                .doesNotContain("\tat ");
    }

    @Test
    void a_refused_list_of_network_adapters_leaves_only_the_clock_unchecked() throws IOException {
        FaultyPc pc = new FaultyPc();
        pc.fail("network.resolve", Kind.NO_NETWORK_LIST);
        CommandRun run = run(pc, "check --json", "healthy");
        assertThat(run.json().get("status").getAsString()).isEqualTo("unknown");
        assertThat(run.findingIds()).contains("clock-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "check --json, healthy",
        "check --json, clock-behind+update-files-missing+driver-problem",
        "clock --json, clock-behind",
        "fix --all --dry-run --json, update-files-missing+clock-behind",
        "fix --all --yes --json, update-files-missing",
        "collect ZIP --json, update-files-missing"
    })
    void a_command_ends_with_one_document_whatever_a_port_throws(String line, String scenario) throws IOException {
        FaultyPc pc = new FaultyPc();
        CommandRun whole = run(pc, line, scenario);
        assertThat(whole.exitCode()).as(whole.err()).isLessThan(5);
        List<String> calls = List.copyOf(pc.called());
        assertThat(calls).hasSizeGreaterThan(3);
        int turn = 0;
        for (String call : calls) {
            for (Kind kind : kinds(pc.mayRefuse(call), turn++)) {
                pc.fail(call, kind);
                CommandRun run = run(pc, line, scenario);
                pc.heal();
                assertDocument(run, call + " " + kind);
                if (pc.hasThrown() && ERRORS.contains(kind)) {
                    assertNotHealthy(run, call + " " + kind);
                }
            }
        }
    }

    @Test
    void an_undo_ends_with_one_document_whatever_a_port_throws() throws IOException {
        Path fixed = Files.createDirectory(folder.resolve("fixed"));
        CommandRun fix = kept(new FaultyPc(), fixed, "fix", "--all", "--yes", "--simulate", "update-files-missing");
        assertThat(fix.exitCode()).as(fix.err()).isLessThan(2);
        FaultyPc pc = new FaultyPc();
        CommandRun whole = kept(pc, copyOf(fixed), "undo", "--yes");
        assertThat(whole.json().get("verdict").getAsString()).isEqualTo("undone");
        int turn = 0;
        for (String call : pc.called()) {
            for (Kind kind : kinds(pc.mayRefuse(call), turn++)) {
                pc.fail(call, kind);
                CommandRun run = kept(pc, copyOf(fixed), "undo", "--yes");
                pc.heal();
                assertDocument(run, call + " " + kind);
            }
        }
    }

    private static CommandRun kept(FaultyPc pc, Path place, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--pc", place.resolve("pc.json").toString()));
        return CommandRun.with(pc::around, place.resolve("home"), all.toArray(String[]::new));
    }

    private Path copyOf(Path place) throws IOException {
        Path copy = folder.resolve("copy-" + homes++);
        try (Stream<Path> all = Files.walk(place)) {
            for (Path one : all.toList()) {
                Files.copy(one, copy.resolve(place.relativize(one)));
            }
        }
        return copy;
    }

    private static List<Kind> kinds(boolean mayRefuse, int turn) {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        if (!mayRefuse) {
            kinds.remove(Kind.REFUSAL);
        }
        return ALL ? kinds : List.of(kinds.get(turn % kinds.size()));
    }

    private static void assertDocument(CommandRun run, String what) {
        JsonObject json = run.json();
        assertThat(json.has("error"))
                .as(what + run.out())
                .isEqualTo(run.exitCode() >= 2 && !json.has("verdict") && !json.has("findings") && !json.has("clock"));
        if (run.exitCode() == 70) {
            assertThat(json.getAsJsonObject("error").get("kind").getAsString()).isEqualTo("internal");
            assertThat(run.err().strip().lines().reduce((line, next) -> next))
                    .as(what)
                    .hasValueSatisfying(
                            last -> assertThat(last).startsWith("Patchlight stopped because of a fault of its own"));
        }
        assertThat(run.err()).as(what).doesNotContain("\tat ");
        assertThat(run.exitCode()).as(what).isIn(0, 1, 2, 3, 4, 70);
    }

    /** What threw an error was not seen whole. */
    private static void assertNotHealthy(CommandRun run, String what) {
        JsonObject json = run.json();
        if (json.has("status")) {
            assertThat(json.get("status").getAsString()).as(what).isNotEqualTo("healthy");
        }
    }

    private CommandRun run(FaultyPc pc, String line, String scenario) throws IOException {
        Path home = Files.createDirectory(folder.resolve("home-" + homes++));
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.replaceAll(
                word -> word.equals("ZIP") ? home.resolve("collected.zip").toString() : word);
        words.addAll(List.of("--simulate", scenario));
        return CommandRun.with(pc::around, home, words.toArray(String[]::new));
    }
}
