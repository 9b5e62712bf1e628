package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of behaviours names only classes and tests that exist. */
class BehavioursPageTest {
    private static final Path PAGE = Path.of("docs", "behaviours.md");
    private static final int BEHAVIOURS = 35;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]*)(?:\\.\\w+)?`");

    @Test
    void each_behaviour_has_its_row_and_what_holds_it() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(PAGE)).results().toList();
        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, BEHAVIOURS).boxed().toList());
        assertThat(rows)
                .extracting(MatchResult::group)
                .allMatch(row -> row.contains("Test`") || row.contains("by eye") || row.contains("packaging/"));
    }

    @Test
    void each_class_that_it_names_exists() throws IOException {
        Set<String> named = CLASS.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(classes()).containsAll(named);
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
