package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.CommandRun;

/** What a check finds on simulated PCs whose clocks are wrong, or will be, for different reasons. */
class ClockCauseTableTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind                   | clock-behind      | problem | resync-clock                      | 1 | service is stopped
            clock-behind+internet-time-off | clock-behind      | problem | enable-internet-time resync-clock | 1 | automatically is turned off
            internet-time-off              | internet-time-off | info    | enable-internet-time              | 0 |
            time-service-disabled          | clock-behind      | problem | resync-clock                      | 1 | service is disabled
            time-servers-silent            | clock-behind      | problem | resync-clock                      | 1 | ntp.old-provider.example
            clock-far-ahead                | clock-ahead       | problem | resync-clock                      | 1 | at most 15 h
            clock-dual-boot                | clock-behind      | problem | resync-clock                      | 1 | another system
            clock-battery                  | clock-behind      | problem | resync-clock                      | 1 | battery
            clock-daylight-off             | wrong-time-zone   | problem | set-time-zone resync-clock        | 1 | daylight saving
            clock-wrong-zone               | wrong-time-zone   | problem | set-time-zone resync-clock        | 1 | GMT Standard Time
            clock-virtual-machine          | clock-behind      | problem |                                   | 1 | (Hyper-V)
            managed-pc+clock-behind        | clock-behind      | problem | resync-clock                      | 1 | Your organisation
            """)
    void a_cause_leads_the_evidence_of_the_one_finding(
            String scenario, String id, String severity, String fixes, int exitCode, String why) {
        CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", scenario);
        assertThat(check.exitCode()).as(check.out()).isEqualTo(exitCode);
        List<JsonObject> found = check.json().getAsJsonArray("findings").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(finding -> !finding.get("id").getAsString().equals("managed-pc"))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("id").getAsString()).isEqualTo(id);
        assertThat(found.get(0).get("severity").getAsString()).isEqualTo(severity);
        assertThat(strings(found.get(0), "fixes")).containsExactly(fixes == null ? new String[0] : fixes.split(" "));
        if (why != null) {
            assertThat(strings(found.get(0), "evidence").get(0))
                    .startsWith("Why: ")
                    .contains(why);
        }
    }

    @Test
    void what_windows_reports_is_in_the_json_as_far_as_it_was_asked() {
        JsonObject healthy = windows("healthy");
        assertThat(healthy.get("service").getAsString()).isEqualTo("running");
        assertThat(healthy.get("type").getAsString()).isEqualTo("NTP");
        assertThat(strings(healthy, "peers")).containsExactly("time.windows.com,0x9");
        assertThat(healthy.get("source").isJsonNull()).isTrue();
        assertThat(healthy.get("lastSync").isJsonNull()).isTrue();

        JsonObject wrong = windows("clock-far-ahead");
        assertThat(wrong.get("source").getAsString()).isEqualTo("Local CMOS Clock");
        assertThat(wrong.get("lastError").getAsInt()).isEqualTo(4);
        assertThat(wrong.get("phaseOffsetSeconds").getAsDouble()).isZero();
        assertThat(wrong.get("lastSync").getAsString()).endsWith("Z");
    }

    @Test
    void our_figure_and_that_of_windows_stand_side_by_side() {
        CommandRun clock = CommandRun.of(home, "clock", "--simulate", "clock-virtual-machine");
        assertThat(clock.out()).contains("1 min 30 s slow").contains("Windows itself reports the clock as right");
        assertThat(CommandRun.of(home, "clock", "--simulate", "healthy").out()).doesNotContain("Windows itself");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clock-behind          | Why: The Windows Time service is stopped | Next: patchlight fix resync-clock
            clock-virtual-machine | Set the clock of the host, or            | (Hyper-V)
            time-servers-silent   | time servers that Windows is set to use  | Choose another server
            internet-time-off     | Note: Windows doesn't set the clock      | Next: patchlight fix enable-internet-time
            offline               | Unknown: Couldn't check the clock        | may be offline
            ntp-blocked           | right (\u00B1                            | by web servers
            """)
    void the_clock_alone_says_why_and_what_helps(String scenario, String why, String helps) {
        CommandRun clock = CommandRun.of(home, "clock", "--simulate", scenario);
        assertThat(clock.out()).contains(why).contains(helps);
    }

    @Test
    void what_patchlight_cannot_fix_is_reported_in_whole_sentences() {
        CommandRun host = CommandRun.of(home, "fix", "--all", "--yes", "--simulate", "clock-virtual-machine");
        assertThat(host.out()).contains("is 1 min 30 s slow. Patchlight can't fix this");
        CommandRun zone = CommandRun.of(home, "fix", "--all", "--yes", "--simulate", "clock-wrong-zone");
        assertThat(zone.out()).contains("check the time zone. Start this fix yourself");
    }

    private JsonObject windows(String scenario) {
        return CommandRun.of(home, "clock", "--json", "--simulate", scenario)
                .json()
                .getAsJsonObject("clock")
                .getAsJsonObject("windows");
    }

    private static List<String> strings(JsonObject owner, String name) {
        return owner.getAsJsonArray(name).asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }
}
