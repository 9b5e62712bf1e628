package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files that CONTRIBUTING.md names exist, so that a moved class takes its recipe along. */
class ContributingTest {
    private static final Pattern PATH = Pattern.compile("`([\\w./{},-]+\\.(?:java|tsv|properties|md))`");
    /** Stands in a recipe for what the contributor names. */
    private static final Pattern PLACEHOLDER = Pattern.compile("NAME|FIX|ROOM|ID\\b");

    private static final List<String> FOLDERS = List.of(
            "", "src/main/java/org/patchlight/", "src/main/resources/org/patchlight/", "src/test/java/org/patchlight/");

    @Test
    void every_file_of_a_recipe_exists() throws IOException {
        String guide = Files.readString(Path.of("CONTRIBUTING.md"));
        String recipes = guide.substring(guide.indexOf("## Where things go"));
        List<String> missing = new ArrayList<>();
        int found = 0;
        Matcher paths = PATH.matcher(recipes);
        while (paths.find()) {
            for (String path : each(paths.group(1))) {
                if (PLACEHOLDER.matcher(path).find()) {
                    continue;
                }
                found++;
                if (!exists(path)) {
                    missing.add(path);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(20);
    }

    /** A path with alternatives in braces, as one path for each. */
    private static List<String> each(String path) {
        int open = path.indexOf('{');
        int close = path.indexOf('}');
        if (open < 0) {
            return List.of(path);
        }
        return Stream.of(path.substring(open + 1, close).split(",", -1))
                .map(name -> path.substring(0, open) + name + path.substring(close + 1))
                .toList();
    }

    /** A bare file name may lie in any folder, because the row or sentence before it names the folder. */
    private static boolean exists(String path) throws IOException {
        if (FOLDERS.stream().anyMatch(folder -> Files.exists(Path.of(folder + path.replaceFirst("^test/", ""))))) {
            return true;
        }
        if (path.contains("/")) {
            return false;
        }
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.anyMatch(file -> file.endsWith(path));
        }
    }
}
