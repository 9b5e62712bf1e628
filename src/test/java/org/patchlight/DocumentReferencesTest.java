package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests and the files that a document names exist: a promise whose test was renamed is held by nothing. */
class DocumentReferencesTest {
    /** Names in capitals stand for a name of the reader's choice, as in {@code NAMETest}. */
    private static final Pattern TEST = Pattern.compile("`(?![A-Z]{2})([A-Z][A-Za-z]*Test)\\b[^`]*`");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w/.%\\\\-])packaging/(?!\\S*LANGUAGE)[\\w./-]*\\w");

    @Test
    void every_test_that_a_document_names_exists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String test : named(document, TEST)) {
                if (!tests.contains(test)) {
                    missing.add(document + ": " + test);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String link : named(document, LINK)) {
                if (!Files.exists(document.resolveSibling(link))) {
                    missing.add(document + ": " + link);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_script_that_a_document_names_exists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            for (String command : named(document, COMMAND)) {
                if (!Files.exists(Path.of(command))) {
                    missing.add(document + ": " + command);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** All except the list of changes, which names what has been. */
    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        documents.add(Path.of("SECURITY.md"));
        for (String folder : List.of("docs", "packaging")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(documents::add);
            }
        }
        return documents;
    }

    private static List<String> named(Path document, Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(document));
        return matcher.results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
