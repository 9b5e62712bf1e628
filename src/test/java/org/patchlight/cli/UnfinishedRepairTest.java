package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** What the commands do about a repair that was killed. */
class UnfinishedRepairTest {
    @TempDir
    Path home;

    /** Writes the journal of a repair that ended after the folder was renamed, while the service is stopped. */
    @BeforeEach
    void kill() throws IOException {
        run("check", "--simulate", "update-files-missing");
        run("fix", "reset-update-cache=whole", "--yes");
        Path journal = journal();
        List<String> lines = Files.readAllLines(journal);
        int renamed = 0;
        for (int i = 0; i < lines.size(); i++) {
            renamed = lines.get(i).contains("\"phase\":\"done\",\"action\":\"rename-folder\"") ? i : renamed;
        }
        Files.writeString(journal, lines.stream().limit(renamed + 1L).collect(Collectors.joining("\n", "", "\n")));
        // A kill leaves the index as old as the journal; a longer one would show that lines were lost.
        Path index = journal.resolveSibling("run-000001.index");
        List<String> known = Files.readAllLines(index);
        Files.writeString(index, known.stream().limit(renamed + 1L).collect(Collectors.joining("\n", "", "\n")));
        Path pc = home.resolve("pc.json");
        // The state, at that time, of the services that the run started again later.
        Files.writeString(pc, Files.readString(pc).replace("\"UsoSvc\":\"RUNNING\"", "\"Nothing\":\"RUNNING\""));
    }

    @Test
    void check_reports_it_and_what_to_do() {
        JsonObject finding = finding();
        assertThat(finding.get("severity").getAsString()).isEqualTo("attention");
        assertThat(finding.get("meaning").getAsString()).contains("UsoSvc");
        assertThat(finding.getAsJsonArray("fixes").get(0).getAsString()).isEqualTo("finish-repair");
        assertThat(finding.getAsJsonArray("evidence").toString()).contains("undo run-000001");
    }

    @Test
    void a_dry_run_shows_the_services_and_leaves_them_and_the_question() throws IOException {
        String before = Files.readString(home.resolve("pc.json"));
        CommandRun dry = run("fix", "--all", "--dry-run", "--json");
        assertThat(dry.json().getAsJsonArray("plan").get(0).toString()).contains("finish-repair", "UsoSvc");
        assertThat(home.resolve("pc.json")).hasContent(before);
        assertThat(finding()).isNotNull();
    }

    @Test
    void fix_finishes_it_and_it_is_not_asked_about_again() {
        CommandRun fixed = run("fix", "--all", "--yes", "--json");
        assertThat(fixed.exitCode()).as(fixed.out()).isZero();
        assertThat(run("check", "--json").findingIds()).doesNotContain("repair-unfinished");
        assertThat(run("check").exitCode()).isZero();
    }

    @Test
    void undo_puts_it_back_and_it_is_not_asked_about_again() {
        CommandRun undone = run("undo", "--yes", "--json");
        assertThat(undone.json().get("verdict").getAsString()).isEqualTo("undone");
        assertThat(run("check", "--json").findingIds())
                .contains("update-failed")
                .doesNotContain("repair-unfinished");
    }

    @Test
    void the_rest_is_repaired_by_name_and_the_question_stays() {
        run("fix", "rescan-devices", "--yes");
        assertThat(run("check", "--json").findingIds()).contains("repair-unfinished");
        assertThat(run("fix", "finish-repair", "--yes").exitCode()).isZero();
        assertThat(run("check", "--json").findingIds()).doesNotContain("repair-unfinished");
    }

    private JsonObject finding() {
        for (var finding : run("check", "--json").json().getAsJsonArray("findings")) {
            if (finding.getAsJsonObject().get("id").getAsString().equals("repair-unfinished")) {
                return finding.getAsJsonObject();
            }
        }
        throw new AssertionError("the interrupted repair is not reported");
    }

    private Path journal() {
        return home.resolve("patchlight").resolve("journal").resolve("run-000001.jsonl");
    }

    private CommandRun run(String... words) {
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--pc", home.resolve("pc.json").toString()));
        return CommandRun.of(home, all.toArray(String[]::new));
    }
}
