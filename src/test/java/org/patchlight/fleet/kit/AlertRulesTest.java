package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** The alert rules use only what the program writes, and each alert has its tests and its entry in the guide. */
class AlertRulesTest {
    private static final Path FOLDER = Path.of("packaging/fleet/prometheus");
    private static final Pattern ALERT = Pattern.compile("- alert: ([A-Za-z]++)");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(patchlight_[a-z_]++)` \\| ([^|]*+)\\|");

    private static final Pattern RUNBOOK = Pattern.compile("runbook_url: \"?([^\"\\n]++)");
    private static final String ID_OF_THE_FINDING = "{{ $labels.id }}";

    @TempDir
    Path home;

    private final String rules = read(FOLDER.resolve("patchlight-alerts.yml"));
    private final String guide = read(Path.of("docs/fleet.md"));

    @Test
    void each_name_and_label_in_a_rule_is_one_that_the_program_writes() {
        Map<String, Map<String, Set<String>>> written = WrittenMetrics.of(home);
        for (String rule : each()) {
            PromQl.assertWritten(rule.substring(rule.indexOf("expr:"), rule.indexOf("for:")), written);
        }
    }

    @Test
    void the_guide_lists_each_value_with_its_labels() {
        Map<String, Map<String, Set<String>>> written = WrittenMetrics.of(home);
        Map<String, String> documented =
                DOCUMENTED.matcher(guide).results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
        assertThat(documented.keySet()).isEqualTo(written.keySet());
        written.forEach((name, labels) -> labels.keySet()
                .forEach(label -> assertThat(documented.get(name)).contains("`" + label + "`")));
    }

    @Test
    void each_alert_says_how_bad_it_is_and_where_to_read_on() {
        assertThat(names()).hasSize(9).doesNotHaveDuplicates();
        for (String rule : each()) {
            String name = rule.substring(0, rule.indexOf('\n')).strip();
            assertThat(name).matches("Patchlight([A-Z][a-z]+)+");
            assertThat(rule).containsPattern("\\bfor: \\d+[mhd]\\n");
            assertThat(rule).containsPattern("\\bseverity: (critical|warning|info)\\n");
            assertThat(rule).containsPattern("\\bsummary: \".*instance.*\"\\n").contains("description: \"");
            Matcher address = RUNBOOK.matcher(rule);
            assertThat(address.find()).as(name).isTrue();
            String runbook = address.group(1);
            assertThat(runbook)
                    .endsWith(
                            rule.contains("expr: patchlight_finding{")
                                    ? "/docs/troubleshooting.md#" + ID_OF_THE_FINDING
                                    : "/docs/fleet.md#" + name.toLowerCase(Locale.ROOT));
            KitFiles.assertInGuide(runbook.replace(ID_OF_THE_FINDING, "service-hijacked"));
            assertThat(guide).contains("\n#### " + name + "\n");
        }
    }

    @Test
    void each_alert_has_a_test_in_which_it_fires_and_one_in_which_it_does_not() {
        String tests = read(FOLDER.resolve("patchlight-alerts-test.yml"));
        for (String name : names()) {
            assertThat(tests).contains("alertname: " + name + "\n        exp_alerts: []\n");
            assertThat(tests).contains("alertname: " + name + "\n        exp_alerts:\n          - exp_labels:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prometheus", "otlp"})
    void the_task_uses_words_that_the_program_knows(String format) throws IOException {
        assertThat(read(Path.of("packaging/fleet/Register-Check.ps1")))
                .contains("$words = 'check'")
                .contains("$words = \"check --format $Format --output `\"$Output`\"\"")
                .contains("'" + format + "'")
                .contains("-Format " + format + " -Output ");
        Path file = home.resolve("state");
        CommandRun run =
                CommandRun.of(home, "check", "--simulate", "healthy", "--format", format, "--output", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(file).isNotEmptyFile();
    }

    private List<String> each() {
        return new ArrayList<>(Arrays.asList(rules.split("- alert: ", -1))).subList(1, names().size() + 1);
    }

    private List<String> names() {
        return ALERT.matcher(rules)
                .results()
                .map(MatchResult::group)
                .map(text -> text.substring("- alert: ".length()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
