package org.patchlight.diagnosis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.patchlight.health.FixDeclaration;

/** All ids of findings, which are those that have a title, and what the tables of the program have for each. */
final class FindingIds {
    /** Only a state that was kept has it: {@code check --cached} found none, or an old one. */
    static final String NOT_CHECKED = "not-checked";

    private static final Path WORDS = Path.of("src", "main", "resources", "org", "patchlight", "words");
    private static final String BEGIN = "finding.";
    private static final String END = ".title";
    private static final Properties TEXTS = read();

    private FindingIds() {}

    /** The ids in their alphabetical order. */
    static List<String> all() {
        TreeSet<String> ids = new TreeSet<>(List.of(NOT_CHECKED));
        TEXTS.stringPropertyNames().stream()
                .filter(key -> key.startsWith(BEGIN) && key.endsWith(END))
                .forEach(key -> ids.add(key.substring(BEGIN.length(), key.length() - END.length())));
        return List.copyOf(ids);
    }

    /** The fixes for a finding, in the order in which a plan runs them. */
    static List<FixDeclaration> fixesOf(String id) {
        return FixesPage.declarations()
                .filter(fix -> fix.terms().resolves().contains(id))
                .toList();
    }

    /** The keys of its next steps: one, and perhaps one for each who may have caused it. */
    static List<String> steps(String id) {
        return TEXTS.stringPropertyNames().stream()
                .filter(key -> key.equals("next." + id) || key.startsWith("next." + id + "."))
                .sorted()
                .toList();
    }

    /** Whether the finding says that something couldn't be checked. */
    static boolean couldNotCheck(String id) {
        return id.endsWith("-unknown") || id.endsWith("-unread") || id.equals(NOT_CHECKED);
    }

    private static Properties read() {
        Properties texts = new Properties();
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (Reader text = Files.newBufferedReader(file)) {
                    texts.load(text);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
