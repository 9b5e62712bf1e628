package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** A fix that failed is followed by the next one, and the last one is the reinstallation that a person starts. */
class LastStepTest {
    @TempDir
    Path home;

    @Test
    void a_repair_that_failed_is_followed_by_the_reinstallation() {
        assertThat(fixes(pc("check"))).containsExactly("repair-component-store");
        CommandRun failed = pc("fix", "--all", "--yes");
        assertThat(failed.json().get("verdict").getAsString()).isEqualTo("failed");

        CommandRun again = pc("check");
        assertThat(fixes(again)).containsExactly("reinstall-windows");
        assertThat(again.out()).contains("couldn't repair its component store", "0x800F081F");

        CommandRun all = pc("fix", "--all", "--yes");
        assertThat(all.json().getAsJsonArray("plan")).isEmpty();
        CommandRun last = pc("fix", "reinstall-windows", "--yes");
        assertThat(last.json().get("verdict").getAsString()).isIn("unproven", "not-fixed");
        assertThat(last.exitCode()).isIn(1, 3);
        assertThat(last.out()).contains("Before you start", "open-page");
    }

    @Test
    void a_repair_from_a_fitting_medium_works_after_the_plain_one_failed() {
        assertThat(pc("fix", "--all", "--yes").exitCode()).isEqualTo(1);
        CommandRun wrong = pc("fix", "repair-component-store=E:\\", "--yes");
        assertThat(wrong.exitCode()).as(wrong.out()).isNotZero();
        assertThat(wrong.out()).contains("contains build 27000").doesNotContain("repair-component-store-from");
        CommandRun right = pc("fix", "repair-component-store=D:\\", "--yes");
        assertThat(right.json().get("verdict").getAsString()).as(right.out()).isEqualTo("fixed");
        assertThat(right.out()).contains("repair-component-store-from", "install.wim:1");
        assertThat(pc("check").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"managed-pc+component-store-corrupt", "restart-pending+component-store-corrupt"})
    void a_managed_pc_and_a_pending_restart_block_the_reinstallation(String scenario) {
        CommandRun blocked = CommandRun.of(home, "fix", "reinstall-windows", "--yes", "--json", "--simulate", scenario);
        assertThat(blocked.exitCode()).as(blocked.out()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade-rolled-back, false",
        "upgrade-rolled-back+component-store-corrupt, true",
        "component-store-corrupt, true"
    })
    void what_only_a_new_attempt_of_a_person_ends_is_not_suggested_as_a_fix(String scenario, boolean all) {
        CommandRun check = CommandRun.of(home, "check", "--simulate", scenario);
        assertThat(check.out().contains("fix --all")).as(check.out()).isEqualTo(all);
        assertThat(check.out().replaceAll("\\s+", " ").contains("start the upgrade again"))
                .as(check.out())
                .isEqualTo(scenario.startsWith("upgrade"));
    }

    private CommandRun pc(String... words) {
        Path file = home.resolve("pc.json");
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--pc", file.toString()));
        if (!file.toFile().exists()) {
            all.addAll(List.of("--simulate", "component-store-needs-source"));
        }
        return CommandRun.of(home, all.toArray(new String[0]));
    }

    private static List<String> fixes(CommandRun check) {
        return StreamSupport.stream(check.json().getAsJsonArray("findings").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> finding.get("id").getAsString().equals("component-store-corrupt"))
                .map(finding -> finding.getAsJsonArray("fixes"))
                .flatMap(LastStepTest::texts)
                .toList();
    }

    private static Stream<String> texts(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsString);
    }
}
