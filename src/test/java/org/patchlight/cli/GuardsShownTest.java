package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** Everything that blocks a plan is shown, dry run or not. */
class GuardsShownTest {
    @TempDir
    Path home;

    @Test
    void all_reasons_are_shown_each_with_the_fixes_that_it_blocks() {
        String scenario = "restart-pending+disk-full+on-battery+component-store-corrupt";
        CommandRun dry = CommandRun.of(home, "fix", "--all", "--dry-run", "--json", "--simulate", scenario);
        assertThat(dry.exitCode()).isZero();
        JsonArray guards = dry.json().getAsJsonArray("guards");
        assertThat(CommandRun.strings(guards, "id")).containsExactly("restart-pending", "disk-short", "on-battery");
        assertThat(CommandRun.strings(guards, "why")).allMatch(why -> !why.isBlank());
        JsonObject battery = guards.get(2).getAsJsonObject();
        assertThat(battery.getAsJsonArray("fixes").toString()).isEqualTo("[\"repair-component-store\"]");
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.exitCode()).isEqualTo(5);
        assertThat(fix.json().getAsJsonArray("guards")).isEqualTo(guards);
    }

    @Test
    void what_blocks_a_part_is_shown_with_that_part_and_the_rest_is_done() {
        String scenario = "on-battery+component-store-corrupt+clock-behind";
        CommandRun dry = CommandRun.of(home, "fix", "--all", "--dry-run", "--simulate", scenario);
        assertThat(dry.out()).contains("Can't run right now (repair-component-store): This PC runs on battery");
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.exitCode()).as(fix.out()).isEqualTo(5);
        assertThat(CommandRun.strings(fix.json().getAsJsonArray("results"), "verdict"))
                .contains("fixed", "blocked");
    }

    @Test
    void a_plan_that_nothing_blocks_has_no_guards() {
        CommandRun dry =
                CommandRun.of(home, "fix", "--all", "--dry-run", "--json", "--simulate", "update-files-missing");
        assertThat(dry.json().getAsJsonArray("guards")).isEmpty();
    }
}
