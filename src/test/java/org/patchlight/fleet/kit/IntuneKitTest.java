package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** The scripts and rules for Intune call what the program has, and keep to Intune's limits. */
class IntuneKitTest {
    private static final Path FOLDER = Path.of("packaging/fleet/intune");
    private static final Pattern CALL = Pattern.compile("(?m)(?:& \\$program|Get-Answer) ([a-z][a-z -]*+)");
    private static final Map<String, Set<String>> OPERATORS = Map.of(
            "String", Set.of("IsEquals", "NotEquals"),
            "Boolean", Set.of("IsEquals", "NotEquals"),
            "Int64", Set.of("IsEquals", "NotEquals", "GreaterThan", "GreaterEquals", "LessThan", "LessEquals"),
            "Double", Set.of("GreaterThan", "GreaterEquals", "LessThan", "LessEquals"));

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"Detect.ps1, 1", "Remediate.ps1, 2", "Compliance.ps1, 1"})
    void each_call_is_one_that_the_program_knows(String script, int calls) throws IOException {
        List<String> called = CALL.matcher(text(script))
                .results()
                .map(call -> call.group(1).strip())
                .toList();
        assertThat(called).hasSize(calls);
        for (String words : called) {
            List<String> all = new ArrayList<>(List.of(words.split(" ", -1)));
            all.addAll(List.of("--simulate", "clock-behind"));
            CommandRun run = CommandRun.of(home, all.toArray(String[]::new));
            assertThat(run.exitCode()).as("%s: %s", words, run.err()).isIn(0, 1);
            // The script joins the lines of an answer; of other calls it prints the last line.
            if (script.equals("Remediate.ps1")) {
                assertThat(JsonParser.parseString(run.out()).isJsonObject()).isTrue();
            } else {
                assertThat(run.out().lines()).as(words).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Detect.ps1", "Remediate.ps1", "Compliance.ps1"})
    void a_script_is_plain_ascii_and_calls_the_installed_program(String script) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(script));
        assertThat(bytes.length).isLessThan(4096);
        for (byte one : bytes) {
            assertThat(one).isBetween((byte) '\n', (byte) '~').isNotEqualTo((byte) '\r');
        }
        assertThat(text(script))
                .contains("$program = \"$env:ProgramFiles\\Patchlight\\bin\\patchlight.exe\"")
                .doesNotContain("Write-Host")
                .doesNotContain("Write-Error");
        assertThat(CALL.matcher(text(script)).find()).isTrue();
        // In one script a call that doesn't silence the error stream would end as a failure of the script.
        text(script)
                .lines()
                .filter(line -> line.contains("& $program"))
                .forEach(line -> assertThat(line).contains("2>$null"));
    }

    @Test
    void the_remediation_reads_keys_that_the_program_writes() throws IOException {
        JsonObject state = json("check", "--format", "zabbix", "--simulate", "clock-behind");
        assertThat(state.get("status").getAsString()).isEqualTo("problem");
        assertThat(state.getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .get("id")
                        .getAsString())
                .isEqualTo("clock-behind");
        JsonObject fix = json("fix", "--all", "--yes", "--json", "--simulate", "clock-behind");
        assertThat(fix.get("verdict").getAsString()).isEqualTo("fixed");
        assertThat(text("Remediate.ps1")).contains("$state.status", "$state.findings", "$_.id", "$fix.verdict");
    }

    /** The program writes an event when the script has stopped: EventJournalTest. */
    @Test
    void the_remediation_notes_where_the_program_reads_that_it_stopped() throws IOException {
        String script = text("Remediate.ps1");
        assertThat(script)
                .contains("$counters = 'HKLM:\\SOFTWARE\\Patchlight\\Fleet'", "$most = 3")
                .contains("New-ItemProperty -LiteralPath $counters -Name 'Stopped' -PropertyType String")
                .contains("Remove-ItemProperty -LiteralPath $counters -Name 'Stopped'");
        String stopped = script.substring(script.indexOf("if ($failures -ge $most)"));
        assertThat(stopped.substring(0, stopped.indexOf("exit 1"))).contains("'Stopped'");
    }

    @Test
    void a_managed_pc_refuses_the_fix_of_the_remediation() {
        CommandRun run = CommandRun.of(
                home, "fix", "--all", "--yes", "--json", "--simulate", "managed-pc+update-service-disabled");
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.json().get("verdict").getAsString()).isEqualTo("blocked");
    }

    @Test
    void each_rule_has_the_fields_and_limits_of_intune() throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve("compliance-rules.json"));
        assertThat(bytes.length).isLessThan(100_000);
        assertThat(bytes[0]).isEqualTo((byte) '{');
        JsonObject values = json("check", "--format", "compliance", "--simulate", "healthy");
        Set<String> names = new HashSet<>();
        for (JsonElement element : JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .getAsJsonArray("Rules")) {
            JsonObject rule = element.getAsJsonObject();
            assertThat(rule.keySet())
                    .containsExactly(
                            "SettingName", "Operator", "DataType", "Operand", "MoreInfoUrl", "RemediationStrings");
            String name = rule.get("SettingName").getAsString();
            String type = rule.get("DataType").getAsString();
            assertThat(names.add(name)).as(name).isTrue();
            assertThat(OPERATORS.get(type))
                    .as(type)
                    .contains(rule.get("Operator").getAsString());
            assertThat(values.has(name)).as(name).isTrue();
            assertThat(kind(values.get(name))).isEqualTo(kind(rule.get("Operand")));
            assertThat(kind(rule.get("Operand"))).isEqualTo(type.equals("Int64") ? "Double" : type);
            KitFiles.assertInGuide(rule.get("MoreInfoUrl").getAsString());
            assertTexts(rule);
        }
        assertThat(names).hasSize(2);
    }

    private static void assertTexts(JsonObject rule) {
        List<String> languages = new ArrayList<>();
        for (JsonElement element : rule.getAsJsonArray("RemediationStrings")) {
            JsonObject text = element.getAsJsonObject();
            assertThat(text.keySet()).containsExactly("Language", "Title", "Description");
            languages.add(text.get("Language").getAsString());
            assertThat(text.get("Title").getAsString()).hasSizeBetween(10, 100);
            assertThat(text.get("Description").getAsString()).hasSizeBetween(10, 250);
        }
        assertThat(languages).containsExactly("en_US", "de_DE");
    }

    private static String kind(JsonElement value) {
        var primitive = value.getAsJsonPrimitive();
        return primitive.isBoolean() ? "Boolean" : primitive.isNumber() ? "Double" : "String";
    }

    private JsonObject json(String... words) {
        return JsonParser.parseString(CommandRun.of(home, words).out()).getAsJsonObject();
    }

    private static String text(String script) throws IOException {
        return Files.readString(FOLDER.resolve(script));
    }
}
