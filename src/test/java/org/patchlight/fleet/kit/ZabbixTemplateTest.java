package org.patchlight.fleet.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each item of the template takes a value that the program writes, and each trigger an item that exists. */
class ZabbixTemplateTest {
    private static final Path FOLDER = Path.of("packaging/fleet/zabbix");
    private static final Pattern ITEM = Pattern.compile("/Patchlight/([a-z.]++)");

    @TempDir
    Path home;

    private Element template;

    @BeforeEach
    void read() throws Exception {
        template = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve("patchlight.xml").toFile())
                .getDocumentElement();
    }

    @Test
    void each_path_leads_to_a_value_of_its_type() {
        JsonObject full = state("check", "--simulate", "clock-behind+restart-pending", "--format", "zabbix");
        JsonObject bare = state("check", "--simulate", "healthy", "--format", "zabbix", "--cached");
        Set<String> used = new HashSet<>();
        for (Element item : dependent()) {
            String path = text(item, "parameter");
            assertThat(path).startsWith("$.");
            String key = path.substring(2);
            assertThat(full.has(key)).as(path).isTrue();
            used.add(key);
            assertThat(all(item, "error_handler").isEmpty()).as(path).isEqualTo(bare.has(key));
            assertThat(text(item, "key", 1)).isEqualTo("patchlight.state");
            String type = all(item, "value_type").isEmpty() ? "UNSIGNED" : text(item, "value_type");
            boolean asNumber = all(item, "type").stream()
                    .anyMatch(step -> step.getTextContent().equals("BOOL_TO_DECIMAL"));
            assertThat(type(full.get(key), asNumber)).as(path).isIn(type, type.equals("FLOAT") ? "UNSIGNED" : type);
        }
        full.remove("age");
        assertThat(used).isEqualTo(full.keySet());
    }

    private static String type(JsonElement value, boolean asNumber) {
        if (!value.isJsonPrimitive()) {
            return "TEXT";
        }
        if (value.getAsJsonPrimitive().isBoolean()) {
            return asNumber ? "UNSIGNED" : "a text that is no number";
        }
        if (!value.getAsJsonPrimitive().isNumber()) {
            return "CHAR";
        }
        return value.getAsString().matches("\\d+") ? "UNSIGNED" : "FLOAT";
    }

    @Test
    void each_trigger_reads_items_of_the_template() {
        Set<String> keys =
                all(template, "key").stream().map(Element::getTextContent).collect(Collectors.toSet());
        List<Element> triggers = all(template, "trigger");
        assertThat(triggers).hasSizeGreaterThan(5);
        for (Element trigger : triggers) {
            List<String> read = ITEM.matcher(text(trigger, "expression"))
                    .results()
                    .map((MatchResult item) -> item.group(1))
                    .toList();
            assertThat(read).isNotEmpty().allMatch(keys::contains);
            assertThat(text(trigger, "priority")).isIn("INFO", "WARNING", "AVERAGE", "HIGH");
            KitFiles.assertInGuide(text(trigger, "url"));
        }
    }

    @Test
    void ids_are_random_ones_and_occur_once() {
        List<String> ids =
                all(template, "uuid").stream().map(Element::getTextContent).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}"));
    }

    @Test
    void the_agent_runs_words_that_the_program_knows() throws Exception {
        String agent = Files.readString(FOLDER.resolve("patchlight.conf"));
        assertThat(agent)
                .contains("\nUserParameter=patchlight.state,\"C:\\Program Files\\Patchlight\\bin\\patchlight.exe\" ");
        CommandRun run = KitFiles.run(home, agent);
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(JsonParser.parseString(run.out())
                        .getAsJsonObject()
                        .get("status")
                        .getAsString())
                .isEqualTo("unknown");
    }

    private List<Element> dependent() {
        List<Element> items = all(template, "item").stream()
                .filter(item -> text(item, "type").equals("DEPENDENT"))
                .toList();
        assertThat(items).hasSizeGreaterThan(10);
        return items;
    }

    private JsonObject state(String... words) {
        return JsonParser.parseString(CommandRun.of(home, words).out()).getAsJsonObject();
    }

    private static String text(Element in, String name) {
        return text(in, name, 0);
    }

    private static String text(Element in, String name, int which) {
        return all(in, name).get(which).getTextContent();
    }

    private static List<Element> all(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        Stream<Element> elements = IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
        return elements.toList();
    }
}
