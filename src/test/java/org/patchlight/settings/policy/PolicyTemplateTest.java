package org.patchlight.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.RegistryValue;
import org.patchlight.settings.FileSettingsStore;
import org.patchlight.settings.ManagedSettings;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The templates for administrators have each policy of the program, with the same values, and all their texts. */
class PolicyTemplateTest {
    private static final Path FOLDER = Path.of("packaging/policies");

    private final Document template = read(FOLDER.resolve("Patchlight.admx"));

    @Test
    void the_template_has_exactly_the_policies_of_the_program() {
        assertThat(all(template, "policy").map(policy -> policy.getAttribute("name")))
                .containsExactlyElementsOf(
                        PolicyValue.ALL.stream().map(PolicyValue::name).toList());
        assertThat(all(template, "policy"))
                .allSatisfy(
                        policy -> assertThat(policy.getAttribute("key")).isEqualTo("SOFTWARE\\Policies\\Patchlight"));
        Set<String> values = Stream.concat(all(template, "policy"), elements())
                .map(element -> element.getAttribute("valueName"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(values)
                .containsExactlyInAnyOrderElementsOf(
                        PolicyValue.ALL.stream().map(PolicyValue::name).toList());
    }

    @Test
    void each_value_that_the_template_offers_is_valid_in_the_program() {
        List<String> refused = new ArrayList<>();
        all(template, "enum")
                .forEach(choice -> all(choice, "string")
                        .map(Element::getTextContent)
                        .filter(text -> !applies(choice.getAttribute("valueName"), new RegistryValue.Text(text)))
                        .forEach(text -> refused.add(choice.getAttribute("valueName") + " " + text)));
        all(template, "decimal")
                .filter(number -> number.hasAttribute("minValue"))
                .forEach(number -> Stream.of("minValue", "maxValue")
                        .map(limit -> Long.parseLong(number.getAttribute(limit)))
                        // The clock's two thresholds are valid together: each is tried beside the usual other one.
                        .filter(value -> !number.getAttribute("valueName").endsWith("Seconds"))
                        .filter(value -> !applies(number.getAttribute("valueName"), new RegistryValue.Number(value)))
                        .forEach(value -> refused.add(number.getAttribute("valueName") + " " + value)));
        assertThat(refused).isEmpty();
    }

    @Test
    void a_number_beyond_the_limits_of_the_template_is_refused() {
        assertThat(applies("RecentDays", new RegistryValue.Number(366))).isFalse();
        assertThat(applies("OverdueDays", new RegistryValue.Number(6))).isFalse();
        assertThat(applies("UpdateIntervalMinutes", new RegistryValue.Number(1441)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE"})
    void a_language_has_every_text_and_field(String language) {
        Document texts = read(FOLDER.resolve(language).resolve("Patchlight.adml"));
        assertThat(ids(texts, "string")).isEqualTo(references("string"));
        assertThat(ids(texts, "presentation")).isEqualTo(references("presentation"));
        assertThat(Stream.of("decimalTextBox", "textBox", "multiTextBox", "dropdownList")
                        .flatMap(kind -> all(texts, kind))
                        .map(field -> field.getAttribute("refId")))
                .containsExactlyInAnyOrderElementsOf(
                        elements().map(element -> element.getAttribute("id")).toList());
    }

    private Set<String> references(String kind) {
        String start = "$(" + kind + ".";
        return all(template, "*")
                .flatMap(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(at -> element.getAttributes().item(at).getNodeValue()))
                .filter(value -> value.startsWith(start))
                .map(value -> value.substring(start.length(), value.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Element> elements() {
        return Stream.of("decimal", "text", "multiText", "enum")
                .flatMap(kind -> all(template, kind))
                .filter(element -> element.hasAttribute("id"));
    }

    private static boolean applies(String name, RegistryValue value) {
        PolicyValue policy = PolicyValue.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Optional<JsonElement> converted = policy.convert().apply(value);
        JsonObject set = new JsonObject();
        converted.ifPresent(json -> set.add(policy.setting(), json));
        return new ManagedSettings(FileSettingsStore.in(Path.of("target/no-settings")), () -> set, () -> 0)
                .managed()
                .contains(policy.setting());
    }

    private static Set<String> ids(Document texts, String kind) {
        return all(texts, kind).map(text -> text.getAttribute("id")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Element> all(Document in, String name) {
        return all(in.getDocumentElement(), name);
    }

    private static Stream<Element> all(Element in, String name) {
        var found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(at -> (Element) found.item(at));
    }

    private static Document read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
        } catch (Exception unreadable) {
            throw new AssertionError(file + " is no XML", unreadable);
        }
    }
}
