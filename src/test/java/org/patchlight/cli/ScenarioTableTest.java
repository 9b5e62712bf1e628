package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;

/** The scenarios of the command line's contract, row by row, and those added since. */
class ScenarioTableTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            healthy                 |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            clock-behind            | clock-behind            | problem   | resync-clock                              | problem   | 1 | fixed          | 0
            clock-ahead             | clock-ahead             | problem   | resync-clock                              | problem   | 1 | fixed          | 0
            clock-wrong-zone        | wrong-time-zone         | problem   | set-time-zone resync-clock                | problem   | 1 | not-fixed      | 1
            update-files-missing    | update-failed           | problem   | reset-update-cache retry-update           | problem   | 1 | fixed          | 0
            update-service-disabled | update-service-disabled | problem   | restore-update-services                   | problem   | 1 | fixed          | 0
            upgrade-blocked         | upgrade-blocked         | problem   | allow-os-upgrade run-media-creation-tool  | problem   | 1 | not-fixed      | 1
            driver-problem          | device-without-driver   | attention | rescan-devices update-drivers             | attention | 1 | fixed          | 0
            component-store-corrupt | component-store-corrupt | problem   | repair-component-store                    | problem   | 1 | fixed          | 0
            restart-pending         | restart-pending         | attention | restart-pc                                | attention | 1 | restart-needed | 6
            offline                 | clock-unknown           | unknown   |                                           | unknown   | 3 | unproven       | 3
            managed-pc              | managed-pc              | info      |                                           | healthy   | 0 | nothing-to-do  | 0
            ntp-blocked             |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            captive-portal          | clock-unknown           | unknown   |                                           | unknown   | 3 | unproven       | 3
            secure-connection-failed | update-failed          | problem   | retry-update                              | problem   | 1 | fixed          | 0
            driver-replaced-by-older | driver-replaced-by-older | info   |                                           | healthy   | 0 | nothing-to-do  | 0
            delivery-optimization-bypassed | delivery-optimization-bypassed | info |                           | healthy   | 0 | nothing-to-do  | 0
            driver-search-off       | driver-search-off       | info      | turn-on-driver-search                     | healthy   | 0 | nothing-to-do  | 0
            update-store-damaged    | update-failed           | problem   | reset-update-cache retry-update           | problem   | 1 | fixed          | 0
            update-store-stale      | update-failed           | problem   | reset-update-cache retry-update           | problem   | 1 | fixed          | 0
            signature-catalog-damaged | update-failed         | problem   | reset-update-cache reset-signature-catalog retry-update | problem | 1 | fixed       | 0
            someone-else-signed-in  |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            restart-mark-lingers    | restart-pending         | info      | restart-pc                                | healthy   | 0 | nothing-to-do  | 0
            installation-refused    | update-failed           | problem   | retry-update restart-pc                   | problem   | 1 | fixed          | 0
            service-refuses-stop    |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            service-refuses-configuration | update-service-disabled | problem | restore-update-services                 | problem   | 1 | not-fixed      | 1
            feature-update-uncommitted | restart-pending      | attention | restart-pc                                | attention | 1 | restart-needed | 6
            installing-now          |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            service-hangs-stopping  |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            time-zone-changes       |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            service-restarted       |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            services-on-demand      |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            services-renamed        | update-service-missing  | problem   | remove-update-blocker                     | problem   | 1 | not-fixed      | 1
            service-hijacked        | service-hijacked        | problem   |                                           | problem   | 1 | not-fixed      | 1
            secure-boot-certificates-old | secure-boot-certificates-old | info |                              | healthy   | 0 | nothing-to-do  | 0
            installed-but-not-running | installed-but-not-running | attention | restart-pc                        | attention | 1 | restart-needed | 6
            success-not-applied     | success-not-applied     | attention |                                           | attention | 1 | not-fixed      | 1
            hosts-blocked           | hosts-file-blocks-updates | attention | remove-update-blocker                   | attention | 1 | not-fixed      | 1
            firewall-blocks-updates | firewall-blocks-updates | attention | remove-update-blocker                   | attention | 1 | not-fixed      | 1
            service-rights-changed  | service-rights-changed  | attention |                                         | attention | 1 | not-fixed      | 1
            safeguard-hold          | safeguard-hold          | info      |                                         | healthy   | 0 | nothing-to-do  | 0
            package-broken          | component-store-corrupt | problem   | repair-component-store reinstall-package | problem   | 1 | fixed          | 0
            battery-too-low         | update-failed           | problem   |                                         | problem   | 1 | not-fixed      | 1
            connection-metered      | update-failed           | problem   |                                         | problem   | 1 | not-fixed      | 1
            updates-denied          | updates-by-policy       | attention | remove-update-blocker                   | attention | 1 | not-fixed      | 1
            updates-paused-again    | updates-paused          | info      |                                         | healthy   | 0 | nothing-to-do  | 0
            component-store-needs-source | component-store-corrupt | problem | repair-component-store                | problem   | 1 | failed         | 1
            update-blocker          | update-server-unusable  | problem   | remove-update-blocker                     | problem   | 1 | fixed          | 0
            restore-points-off      |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            restore-point-refused   |                         |           |                                           | healthy   | 0 | nothing-to-do  | 0
            """)
    void a_scenario_is_found_and_repaired_as_the_contract_says(
            String scenario,
            String finding,
            String severity,
            String fixes,
            String status,
            int checkCode,
            String verdict,
            int fixCode) {
        CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", scenario);
        assertThat(check.exitCode()).as(check.out()).isEqualTo(checkCode);
        JsonObject json = check.json();
        assertThat(json.get("status").getAsString()).isEqualTo(status);
        assertThat(json.getAsJsonObject("pc").get("scenario").getAsString()).isEqualTo(scenario);
        if (finding == null) {
            assertThat(check.findingIds()).isEmpty();
        } else {
            JsonObject found = found(check, finding);
            assertThat(found.get("severity").getAsString()).isEqualTo(severity);
            assertThat(strings(found.get("fixes"))).containsExactly(fixes == null ? new String[0] : fixes.split(" "));
            assertThat(strings(found.get("evidence"))).isNotEmpty();
            assertThat(problems(check))
                    .containsExactly(severity.equals("info") ? new String[0] : only(finding, severity));
        }

        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.json().get("verdict").getAsString()).as(fix.out()).isEqualTo(verdict);
        assertThat(fix.exitCode()).isEqualTo(fixCode);
    }

    @ParameterizedTest
    @CsvSource({
        "clock-behind+update-files-missing, fixed, 0",
        "services-on-demand+update-files-missing, fixed, 0",
        "services-on-demand+signature-catalog-damaged, fixed, 0",
        "service-refuses-stop+update-files-missing, fixed, 0",
        "service-refuses-stop+services-on-demand+update-files-missing, fixed, 0",
        "service-hangs-stopping+update-files-missing, fixed, 0",
        "service-hangs-stopping+update-store-damaged, fixed, 0",
        "time-zone-changes+update-files-missing, fixed, 0",
        "time-zone-changes+component-store-corrupt, fixed, 0",
        "time-zone-changes+clock-behind, fixed, 0",
        "service-restarted+update-files-missing, fixed, 0",
        "service-restarted+services-on-demand+update-store-damaged, fixed, 0",
        "clock-ahead+update-service-disabled+driver-problem, fixed, 0",
        "update-service-disabled+update-files-missing, fixed, 0",
        "component-store-corrupt+clock-behind, fixed, 0",
        "restart-pending+clock-behind, blocked, 5",
        "restart-pending+update-files-missing, blocked, 5",
        "restart-mark-lingers+clock-behind, fixed, 0",
        "restart-mark-lingers+clock-ahead, fixed, 0",
        "restart-mark-lingers+update-files-missing, blocked, 5",
        "restart-mark-lingers+driver-problem, blocked, 5",
        "installing-now+update-files-missing, blocked, 5",
        "installing-now+update-service-disabled, blocked, 5",
        "installing-now+driver-problem, blocked, 5",
        "feature-update-uncommitted+clock-behind, restart-needed, 6",
        "feature-update-uncommitted+update-files-missing, blocked, 5",
        "installing-now+clock-behind, fixed, 0",
        "installing-now+update-files-missing+services-on-demand, blocked, 5",
        "restart-mark-lingers+offline, unproven, 3",
        "update-blocker+update-service-disabled, fixed, 0",
        "update-blocker+update-files-missing, fixed, 0",
        "update-blocker+managed-pc+update-files-missing, blocked, 5",
        "service-hijacked+clock-behind, not-fixed, 1",
        "service-hijacked+update-files-missing, blocked, 5",
        "service-hijacked+update-service-disabled, blocked, 5",
        "service-hijacked+update-blocker, blocked, 5",
        "service-hijacked+driver-problem, blocked, 5",
        "managed-pc+update-files-missing, blocked, 5",
        "managed-pc+clock-behind, blocked, 5",
        "offline+update-files-missing, not-fixed, 1",
        "restore-points-off+component-store-corrupt, blocked, 5",
        "restore-point-refused+component-store-corrupt, blocked, 5",
        "restore-points-off+update-files-missing, fixed, 0",
        "restore-point-refused+clock-behind, fixed, 0",
        "upgrade-blocked+clock-behind, not-fixed, 1"
    })
    void joined_scenarios_are_repaired_as_far_as_they_may_be(String scenario, String verdict, int exitCode) {
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.json().get("verdict").getAsString()).as(fix.out()).isEqualTo(verdict);
        assertThat(fix.exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind+secure-connection-failed | clock-wrong    | clock-behind    | resync-clock retry-update | fixed   | 0
            clock-ahead+secure-connection-failed  | clock-wrong    | clock-ahead     | resync-clock retry-update | fixed   | 0
            restart-pending+installation-refused  | restart-needed | restart-pending | restart-pc retry-update   | blocked | 5
            """)
    void one_cause_of_several_findings_is_printed_once(
            String scenario, String cause, String root, String fixes, String verdict, int fixCode) {
        CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", scenario);
        assertThat(check.findingIds()).as(check.out()).containsExactly(root, "update-failed");
        assertThat(strings(found(check, "update-failed").get("fixes"))).containsExactly(fixes.split(" "));
        JsonObject first = check.json().getAsJsonArray("causes").get(0).getAsJsonObject();
        assertThat(first.get("id").getAsString()).isEqualTo(cause);
        assertThat(strings(first.get("findings"))).containsExactly(root, "update-failed");
        assertThat(strings(first.get("fixes"))).containsExactly(fixes.split(" "));
        assertThat(strings(first.get("chain"))).hasSizeGreaterThan(2);
        String text = CommandRun.of(home, "check", "--simulate", scenario).out();
        assertThat(text).containsOnlyOnce("Next").contains("Caused by this:");
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.json().get("verdict").getAsString()).as(fix.out()).isEqualTo(verdict);
        assertThat(fix.exitCode()).isEqualTo(fixCode);
    }

    @Test
    void a_blocker_is_no_organisation_and_undo_restores_its_policy() throws PcException, IOException {
        Path file = home.resolve("pc.json");
        SimulatedPc.open(file, "update-blocker").close();
        CommandRun check = CommandRun.of(home, "check", "--json", "--pc", file.toString());
        assertThat(check.json().getAsJsonObject("pc").get("managed").getAsBoolean())
                .isFalse();
        assertThat(check.findingIds()).contains("update-server-unusable").doesNotContain("managed-pc");
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--pc", file.toString());
        assertThat(fix.exitCode()).as(fix.out()).isZero();
        assertThat(blocker(file)).isEmpty();
        CommandRun undo = CommandRun.of(home, "undo", "--yes", "--json", "--pc", file.toString());
        assertThat(undo.exitCode()).as(undo.out()).isZero();
        assertThat(blocker(file)).isPresent();
    }

    private static Optional<UpdateServer> blocker(Path file) throws PcException, IOException {
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            return UpdateServer.read(pc.registry());
        }
    }

    @Test
    void a_restart_is_refused_while_someone_else_is_signed_in() {
        CommandRun fix = CommandRun.of(
                home, "fix", "restart-pc", "--yes", "--json", "--simulate", "restart-pending+someone-else-signed-in");
        JsonObject result = fix.json().getAsJsonArray("results").get(0).getAsJsonObject();
        assertThat(result.get("verdict").getAsString()).as(fix.out()).isEqualTo("failed");
        assertThat(result.get("detail").getAsString()).contains("someone else is still signed in");
        assertThat(fix.exitCode()).isEqualTo(1);
    }

    @Test
    void a_clock_whose_time_servers_are_blocked_is_measured_by_the_web() {
        for (String scenario : List.of("ntp-blocked", "ntp-blocked+clock-behind")) {
            CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", scenario);
            JsonObject clock = check.json().getAsJsonObject("clock");
            assertThat(clock.get("method").getAsString()).as(check.out()).isEqualTo("http-date");
            double truth = scenario.equals("ntp-blocked") ? 0 : 137.2;
            double bound = clock.get("errorBoundSeconds").getAsDouble();
            assertThat(bound).isBetween(0.0, 1.0);
            assertThat(clock.get("offsetSeconds").getAsDouble()).isBetween(truth - bound, truth + bound);
            assertThat(check.exitCode()).isEqualTo(truth == 0 ? 0 : 1);
            assertThat(check.findingIds()).isEqualTo(truth == 0 ? List.of() : List.of("clock-behind"));
            assertThat(clock.getAsJsonArray("servers").asList().stream()
                            .map(JsonElement::getAsJsonObject)
                            .filter(server ->
                                    server.get("address").getAsString().startsWith("https://"))
                            .map(server -> server.get("verdict").getAsString()))
                    .hasSize(4)
                    .containsOnly("agreed");
        }
    }

    @Test
    void the_search_for_drivers_is_turned_on_only_if_a_person_asks_for_it() {
        String scenario = "driver-problem+driver-search-off";
        CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", scenario);
        assertThat(found(check, "driver-search-off").get("severity").getAsString())
                .isEqualTo("attention");
        CommandRun all = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--simulate", scenario);
        assertThat(all.json().get("verdict").getAsString()).as(all.out()).isEqualTo("not-fixed");
        CommandRun fix = CommandRun.of(home, "fix", "turn-on-driver-search", "--yes", "--json", "--simulate", scenario);
        assertThat(fix.json().get("verdict").getAsString()).as(fix.out()).isEqualTo("fixed");
        assertThat(fix.exitCode()).isZero();
    }

    @Test
    void a_service_that_refuses_its_configuration_is_named_and_the_others_stay_repaired()
            throws PcException, IOException {
        Path file = home.resolve("pc.json");
        String scenario = "service-refuses-configuration+update-service-disabled";
        SimulatedPc.open(file, scenario).close();
        CommandRun fix = CommandRun.of(home, "fix", "--all", "--yes", "--json", "--pc", file.toString());
        assertThat(fix.exitCode()).as(fix.out()).isEqualTo(1);
        assertThat(fix.json().getAsJsonArray("results").toString()).contains("not-fixed", "DoSvc", "(code 5)");
        assertThat(startType(file, "wuauserv")).isEqualTo(StartType.MANUAL);
        CommandRun undo = CommandRun.of(home, "undo", "--yes", "--json", "--pc", file.toString());
        assertThat(undo.exitCode()).as(undo.out()).isZero();
        assertThat(startType(file, "wuauserv")).isEqualTo(StartType.DISABLED);
    }

    private static StartType startType(Path file, String service) throws PcException, IOException {
        try (SimulatedPc pc = SimulatedPc.open(file, null)) {
            return pc.services().find(service).orElseThrow().startType();
        }
    }

    @Test
    void a_named_server_is_the_only_one_contacted() {
        CommandRun clock =
                CommandRun.of(home, "clock", "--json", "--simulate", "ntp-blocked", "--server", "time.windows.com");
        assertThat(clock.exitCode()).isEqualTo(3);
        assertThat(clock.json().getAsJsonObject("clock").getAsJsonArray("servers"))
                .hasSize(1);
    }

    private static String[] only(String finding, String severity) {
        return severity.equals("unknown") ? new String[0] : new String[] {finding};
    }

    private static JsonObject found(CommandRun check, String id) {
        for (JsonElement finding : check.json().getAsJsonArray("findings")) {
            if (finding.getAsJsonObject().get("id").getAsString().equals(id)) {
                return finding.getAsJsonObject();
            }
        }
        throw new AssertionError("no finding " + id + " in " + check.out());
    }

    private static List<String> problems(CommandRun check) {
        return check.json().getAsJsonArray("findings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(f -> List.of("problem", "attention")
                        .contains(f.get("severity").getAsString()))
                .map(f -> f.get("id").getAsString())
                .toList();
    }

    private static List<String> strings(JsonElement array) {
        return array.getAsJsonArray().asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
