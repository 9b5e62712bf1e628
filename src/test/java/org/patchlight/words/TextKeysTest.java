package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each key that the program uses has a text, and each text is used. */
class TextKeysTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources/org/patchlight");
    private static final String SUFFIX = ".properties";

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*+\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-F]{1,3}");
    private static final Pattern SAID = Pattern.compile(
            "(?:Message\\.of|new Message|\\.say|sayIfKnown|EvidenceTrouble|output\\.line)\\(\\s*\"([a-z][\\w.-]*+)\"\\s*[,)]");

    /** Texts of the options that picocli names, so that no source has their keys. */
    private static final Set<String> OF_OPTIONS = Set.of(
            "cli.help.option-simulate",
            "cli.help.option-verbose",
            "cli.help.selftest-ask-agent",
            "cli.help.check-max-age");

    /** How many parts a key is made of at run time: a beginning, an id or two, and an end. */
    private static final int MOST_PARTS = 5;

    private static final Set<String> literals = new HashSet<>();
    private static final Set<String> ids = new HashSet<>();
    private static final Set<String> said = new TreeSet<>();

    @BeforeAll
    static void read() throws IOException {
        for (String source : texts(SOURCES, ".java")) {
            LITERAL.matcher(source).results().forEach(found -> literals.add(found.group(1)));
            CONSTANT.matcher(source)
                    .results()
                    .forEach(found ->
                            ids.add(found.group().toLowerCase(Locale.ROOT).replace('_', '-')));
            SAID.matcher(source).results().map(found -> found.group(1)).forEach(said::add);
        }
        for (String table : texts(RESOURCES, ".tsv")) {
            ids.addAll(List.of(table.split("[\\s,|]+")));
            literals.addAll(List.of(table.split("\\s+")));
        }
        ids.addAll(literals);
    }

    @Test
    void each_key_that_is_said_has_a_text() {
        assertThat(said).hasSizeGreaterThan(300).allMatch(key -> keys().contains(key));
    }

    @Test
    void each_text_is_used() {
        List<String> unused = keys().stream()
                .filter(key -> !isUsed(key) && !OF_OPTIONS.contains(key))
                .toList();
        assertThat(unused).isEmpty();
    }

    @Test
    void a_key_that_no_source_can_make_is_found() {
        assertThat(isUsed("update.evidence.no-such-line")).isFalse();
        assertThat(isUsed("finding.no-such-finding.title")).isFalse();
        assertThat(isUsed("finding.restart-pending.title")).isTrue();
        assertThat(isUsed("device-problem.28")).isTrue();
    }

    /** The names of all bundles. */
    static List<String> bundles() {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("words"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX) && !name.contains("_"))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .toList();
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        bundles()
                .forEach(name -> keys.addAll(ResourceBundle.getBundle("org.patchlight.words." + name, Locale.ROOT)
                        .keySet()));
        return keys;
    }

    /** Whether a literal is the key, or a literal begins it and ids, literals and numbers complete it. */
    private static boolean isUsed(String key) {
        if (literals.contains(key)) {
            return true;
        }
        for (int end = key.indexOf('.') + 1; end < key.length(); end++) {
            if (literals.contains(key.substring(0, end)) && isMade(key.substring(end), MOST_PARTS - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMade(String rest, int parts) {
        if (rest.isEmpty()) {
            return true;
        }
        if (parts == 0) {
            return false;
        }
        for (int end = rest.length(); end > 0; end--) {
            String part = rest.substring(0, end);
            if ((ids.contains(part) || NUMBER.matcher(part).matches()) && isMade(rest.substring(end), parts - 1)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> texts(Path root, String end) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.toString().endsWith(end)).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
