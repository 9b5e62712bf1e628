package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** A broken package is installed again by a person, at its page of the Microsoft Update Catalog. */
class ReinstallPackageTest {
    private static final String ADDRESS = "https://www.catalog.update.microsoft.com/Search.aspx?q=KB5099997";

    @TempDir
    Path home;

    @Test
    void the_plan_shows_the_package_and_its_page_and_the_page_is_opened() {
        CommandRun plan = run("--dry-run");
        assertThat(plan.out())
                .contains(ADDRESS, "Package_3_for_KB5099997~31bf3856ad364e35~amd64~~10.0.1.3", "x64", ".msu");
        CommandRun done = run("--yes");
        assertThat(done.json().get("verdict").getAsString()).isEqualTo("unproven");
        assertThat(done.out()).contains("Opened " + ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"managed-pc", "restart-pending", "disk-full", "on-battery"})
    void the_guards_of_other_heavy_fixes_hold(String obstacle) {
        CommandRun blocked = CommandRun.of(
                home, "fix", "reinstall-package", "--yes", "--json", "--simulate", obstacle + "+package-broken");
        assertThat(blocked.exitCode()).as(blocked.out()).isEqualTo(5);
    }

    @Test
    void without_a_named_package_nothing_is_opened() {
        CommandRun nothing = CommandRun.of(
                home, "fix", "reinstall-package", "--yes", "--json", "--simulate", "component-store-corrupt");
        assertThat(nothing.out()).contains("names no single package").doesNotContain("catalog.update");
    }

    @Test
    void a_copied_log_offers_it_too() throws IOException {
        String at = "2026-03-04 05:06:07, Error                 CBS    ";
        String end = " [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]\n";
        Path log = Files.writeString(
                home.resolve("CBS.log"),
                at
                        + "Exec: Processing started.  Client: X, Session: 1_1, Package: Package_for_KB5088802~31bf~amd64~~10.0.1.2\n"
                        + at
                        + "Failed to resolve package 'Package_for_RollupFix~31bf3856ad364e35~amd64~~22631.4037.1.8'"
                        + end
                        + at
                        + "Exec: Processing complete.  Session: 1_1, Package: Package_for_KB5088802~31bf~amd64~~10.0.1.2"
                        + end);
        CommandRun analyzed = CommandRun.of(home, "analyze", "--json", log.toString());
        JsonObject finding = analyzed.json().getAsJsonArray("findings").get(0).getAsJsonObject();
        assertThat(CommandRun.strings(analyzed.json().getAsJsonArray("findings"), "id"))
                .contains("component-store-corrupt");
        assertThat(finding.get("fixes")).hasToString("[\"repair-component-store\",\"reinstall-package\"]");
    }

    private CommandRun run(String consent) {
        return CommandRun.of(home, "fix", "reinstall-package", consent, "--json", "--simulate", "package-broken");
    }
}
