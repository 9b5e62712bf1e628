package org.patchlight.update.fix.blocker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** What a blocking program did is undone by one fix, which has two names, and comes back with an undo. */
class UndoUpdateBlockerTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "update-blocker, delete-registry-value",
        "hosts-blocked, comment-out-hosts-line",
        "firewall-blocks-updates, disable-firewall-rule",
        "service-file-missing, rename-back"
    })
    void each_block_is_undone_by_the_fix_of_either_name_and_comes_back_with_undo(String scenario, String action) {
        String file = home.resolve("pc.json").toString();
        CommandRun.of(home, "check", "--json", "--simulate", scenario, "--pc", file);
        CommandRun fix = CommandRun.of(home, "fix", "undo-update-blocker", "--yes", "--json", "--pc", file);
        assertThat(fix.exitCode()).as(fix.out()).isZero();
        JsonObject planned = fix.json().getAsJsonArray("plan").get(0).getAsJsonObject();
        assertThat(planned.get("fix").getAsString()).isEqualTo("remove-update-blocker");
        List<String> actions = new ArrayList<>(CommandRun.strings(planned.getAsJsonArray("steps"), "action"));
        actions.removeIf(step -> step.contains("restore-point"));
        assertThat(actions).isNotEmpty().containsOnly(action);
        assertThat(CommandRun.of(home, "check", "--json", "--pc", file).exitCode())
                .isZero();
        CommandRun undo = CommandRun.of(home, "undo", "--yes", "--json", "--pc", file);
        assertThat(undo.json().get("verdict").getAsString()).as(undo.out()).isEqualTo("undone");
        assertThat(CommandRun.of(home, "check", "--json", "--pc", file).exitCode())
                .isEqualTo(1);
    }

    @Test
    void renamed_keys_of_services_come_back_with_a_restart() {
        String file = home.resolve("pc.json").toString();
        CommandRun.of(home, "check", "--json", "--simulate", "services-renamed", "--pc", file);
        CommandRun fix = CommandRun.of(home, "fix", "undo-update-blocker", "--yes", "--json", "--pc", file);
        assertThat(fix.exitCode()).as(fix.out()).isEqualTo(6);
        JsonObject waiting = finding(file);
        assertThat(waiting.get("id").getAsString()).isEqualTo("update-service-missing");
        assertThat(waiting.get("fixes")).hasToString("[\"restart-pc\"]");
        CommandRun undo = CommandRun.of(home, "undo", "--yes", "--json", "--pc", file);
        assertThat(undo.json().get("verdict").getAsString()).as(undo.out()).isEqualTo("undone");
        assertThat(finding(file).get("fixes")).hasToString("[\"remove-update-blocker\"]");
        CommandRun.of(home, "fix", "undo-update-blocker", "--yes", "--json", "--pc", file);
        CommandRun.of(home, "fix", "restart-pc", "--yes", "--json", "--pc", file);
        assertThat(CommandRun.of(home, "check", "--json", "--pc", file).exitCode())
                .isZero();
        assertThat(CommandRun.of(home, "history", "--pc", file).out())
                .containsPattern("remove-update-blocker +fixed +verdict-decided");
    }

    private JsonObject finding(String file) {
        return CommandRun.of(home, "check", "--json", "--pc", file)
                .json()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts-blocked", "firewall-blocks-updates", "service-file-missing", "services-renamed"})
    void on_a_managed_pc_no_block_is_undone(String scenario) {
        String both = scenario + "+managed-pc";
        CommandRun fix = CommandRun.of(home, "fix", "undo-update-blocker", "--yes", "--json", "--simulate", both);
        assertThat(fix.exitCode()).as(fix.out()).isEqualTo(5);
        CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", both);
        assertThat(check.findingIds()).contains("managed-pc", findingOf(scenario));
        assertThat(check.json().getAsJsonArray("findings"))
                .noneMatch(finding ->
                        finding.getAsJsonObject().get("fixes").toString().contains("update-blocker"));
    }

    @Test
    void what_a_person_must_choose_keeps_the_rest_neither_from_running_nor_from_being_fixed() {
        String file = home.resolve("pc.json").toString();
        CommandRun.of(home, "check", "--json", "--simulate", "update-blocker+hosts-blocked", "--pc", file);
        CommandRun all = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--pc", file);
        assertThat(all.json().get("verdict").getAsString()).as(all.out()).isEqualTo("not-fixed");
        JsonObject first = all.json().getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(first.get("verdict").getAsString()).as(all.out()).isEqualTo("fixed");
        assertThat(CommandRun.of(home, "check", "--json", "--pc", file).findingIds())
                .contains("hosts-file-blocks-updates")
                .doesNotContain("update-server-unusable");
    }

    private static String findingOf(String scenario) {
        return switch (scenario) {
            case "hosts-blocked" -> "hosts-file-blocks-updates";
            case "services-renamed" -> "update-service-missing";
            default -> scenario;
        };
    }
}
