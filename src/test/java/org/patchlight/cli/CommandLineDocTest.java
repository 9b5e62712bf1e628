package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;

/** docs/cli.md says what the program does: its scenarios, options, JSON keys and the fixes it names. */
class CommandLineDocTest {
    private static final int SCENARIO = 1;
    private static final int FINDINGS = 3;
    private static final int CHECK = 4;
    private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
    private static String doc = "";

    @TempDir
    Path home;

    @BeforeAll
    static void read() throws IOException {
        doc = Files.readString(Path.of("docs", "cli.md"));
    }

    @Test
    void the_table_has_each_scenario_once_and_no_other() {
        List<String> documented = rows().map(cells -> unquoted(cells[SCENARIO])).toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(scenarios());
    }

    @TestFactory
    List<DynamicTest> a_scenario_is_found_as_its_row_says() {
        return rows().map(cells -> DynamicTest.dynamicTest(unquoted(cells[SCENARIO]), () -> {
                    CommandRun check = CommandRun.of(home, "check", "--json", "--simulate", unquoted(cells[SCENARIO]));
                    JsonObject json = check.json();
                    assertThat(json.get("status").getAsString() + ' ' + check.exitCode())
                            .isEqualTo(cells[CHECK].trim());
                    assertThat(findings(json)).isEqualTo(cells[FINDINGS].trim());
                }))
                .toList();
    }

    @Test
    void each_key_of_the_documents_is_in_the_text() {
        String several = "clock-behind+update-files-missing+driver-problem";
        Map<String, String[]> calls = Map.of(
                "check", new String[] {"check", "--simulate", several},
                "fix", new String[] {"fix", "--all", "--yes", "--simulate", several},
                "fixes", new String[] {"fixes"},
                "explain", new String[] {"explain", "0xC1900101-0x20017"},
                "selftest", new String[] {"selftest", "--simulate", "healthy"},
                "analyze", new String[] {"analyze", "docs/cli.md"});
        calls.forEach((name, words) -> {
            List<String> all = new ArrayList<>(List.of(words));
            all.add("--json");
            JsonObject json = CommandRun.of(home, all.toArray(String[]::new)).json();
            assertThat(keys(json))
                    .as(name)
                    .isNotEmpty()
                    .allSatisfy(key ->
                            assertThat(doc).as("key \"%s\" of %s", key, name).contains('"' + key + '"'));
        });
    }

    @Test
    void each_option_of_each_command_is_in_the_text() {
        for (String command : CommandRun.COMMANDS) {
            String help = CommandRun.of(home, command, "--help").out();
            Set<String> options =
                    OPTION.matcher(help).results().map(MatchResult::group).collect(Collectors.toSet());
            assertThat(options)
                    .as(command)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(option -> assertThat(doc).contains(option));
        }
    }

    @Test
    void each_fix_that_the_text_names_exists() {
        Set<String> fixes = FixCatalogue.all(TrustedTime.NONE).stream()
                .map(fix -> fix.declaration().id())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> named = rows().flatMap(cells -> List.of(cells[FINDINGS].split("; ")).stream())
                .filter(finding -> finding.contains(" -> "))
                .flatMap(finding -> List.of(
                        finding.substring(finding.indexOf(" -> ") + 4).trim().split(", "))
                        .stream())
                .toList();
        assertThat(named).isNotEmpty().allSatisfy(fix -> assertThat(fixes).contains(fix));
    }

    private static Stream<String[]> rows() {
        String table = doc.substring(doc.indexOf("## Scenarios"), doc.indexOf("## JSON"));
        return table.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("\\|"));
    }

    private List<String> scenarios() {
        List<String> names = new ArrayList<>();
        CommandRun.of(home, "--simulate", "list", "--json")
                .json()
                .getAsJsonArray("scenarios")
                .forEach(name -> names.add(name.getAsString()));
        return names;
    }

    private static String findings(JsonObject json) {
        List<String> findings = new ArrayList<>();
        for (JsonElement element : json.getAsJsonArray("findings")) {
            JsonObject finding = element.getAsJsonObject();
            List<String> fixes = new ArrayList<>();
            finding.getAsJsonArray("fixes").forEach(fix -> fixes.add(fix.getAsString()));
            findings.add('`' + finding.get("id").getAsString() + "` ("
                    + finding.get("severity").getAsString() + ')'
                    + (fixes.isEmpty() ? "" : " -> " + String.join(", ", fixes)));
        }
        return findings.isEmpty() ? "-" : String.join("; ", findings);
    }

    private static Set<String> keys(JsonElement json) {
        Set<String> keys = new TreeSet<>();
        if (json.isJsonObject()) {
            json.getAsJsonObject().entrySet().forEach(entry -> {
                keys.add(entry.getKey());
                keys.addAll(keys(entry.getValue()));
            });
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(element -> keys.addAll(keys(element)));
        }
        return keys;
    }

    private static String unquoted(String cell) {
        return cell.trim().replace("`", "");
    }
}
