package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The board has the form of Grafana, and shows only what the program writes, and all of it. */
class GrafanaBoardTest {
    /** The schema of Grafana 10.4, which later ones import. */
    private static final int SCHEMA = 39;

    private static final Set<String> KINDS = Set.of("stat", "timeseries", "bargauge", "histogram", "table");

    @TempDir
    Path home;

    private JsonObject board;

    @BeforeEach
    void read() throws IOException {
        board = JsonParser.parseString(Files.readString(Path.of("packaging/fleet/grafana/patchlight.json")))
                .getAsJsonObject();
    }

    @Test
    void each_name_and_label_is_one_that_the_program_writes_and_each_value_is_shown() {
        Map<String, Map<String, Set<String>>> written = WrittenMetrics.of(home);
        Set<String> shown = new TreeSet<>();
        for (String expression : expressions()) {
            PromQl.assertWritten(expression, written);
            shown.addAll(PromQl.used(expression).keySet());
        }
        Set<String> all = new TreeSet<>(written.keySet());
        assertThat(shown).isEqualTo(all);
    }

    @Test
    void each_panel_has_a_place_of_its_own_and_a_data_source_that_can_be_chosen() {
        assertThat(board.get("schemaVersion").getAsInt()).isEqualTo(SCHEMA);
        assertThat(board.get("id").isJsonNull()).isTrue();
        Set<Integer> ids = new HashSet<>();
        Set<String> cells = new HashSet<>();
        for (JsonElement element : board.getAsJsonArray("panels")) {
            JsonObject panel = element.getAsJsonObject();
            assertThat(KINDS).contains(panel.get("type").getAsString());
            assertThat(panel.get("title").getAsString()).isNotBlank();
            assertThat(ids.add(panel.get("id").getAsInt())).isTrue();
            assertThat(panel.getAsJsonObject("datasource").get("uid").getAsString())
                    .isEqualTo("${datasource}");
            JsonObject place = panel.getAsJsonObject("gridPos");
            int left = place.get("x").getAsInt();
            int top = place.get("y").getAsInt();
            assertThat(left + place.get("w").getAsInt()).isLessThanOrEqualTo(24);
            for (int x = left; x < left + place.get("w").getAsInt(); x++) {
                for (int y = top; y < top + place.get("h").getAsInt(); y++) {
                    assertThat(cells.add(x + "," + y))
                            .as("%s", panel.get("title"))
                            .isTrue();
                }
            }
        }
        assertThat(ids).hasSizeGreaterThan(10);
    }

    @Test
    void each_variable_that_an_expression_uses_exists() {
        Set<String> variables = new HashSet<>();
        board.getAsJsonObject("templating")
                .getAsJsonArray("list")
                .forEach(one -> variables.add(one.getAsJsonObject().get("name").getAsString()));
        assertThat(variables).containsExactlyInAnyOrder("datasource", "job", "instance");
        for (String expression : expressions()) {
            assertThat(expression.replace("$job", "").replace("$instance", "")).doesNotContain("$");
        }
    }

    @Test
    void the_table_leads_from_each_finding_to_its_entry() {
        Pattern links = Pattern.compile("\"url\":\"([^\"]++)\"");
        List<String> addresses = links.matcher(board.toString())
                .results()
                .map(url -> url.group(1))
                .toList();
        assertThat(addresses).hasSize(1).allMatch(address -> address.endsWith("#${__value.raw}"));
        for (String id : Set.of("clock-behind", "update-failed", "service-hijacked")) {
            KitFiles.assertInGuide(addresses.get(0).replace("${__value.raw}", id));
        }
    }

    private List<String> expressions() {
        List<String> all = new ArrayList<>();
        for (JsonElement panel : board.getAsJsonArray("panels")) {
            for (JsonElement target : panel.getAsJsonObject().getAsJsonArray("targets")) {
                all.add(target.getAsJsonObject().get("expr").getAsString());
            }
        }
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }
}
