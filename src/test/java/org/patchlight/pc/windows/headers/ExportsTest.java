package org.patchlight.pc.windows.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.windows.headers.NativeFunctions.Function;

/**
 * Each function that the code can reach is exported by its DLL. The table {@code functions.tsv} has the first Windows
 * with it, as its document says; XP stands for XP or earlier. What Windows 7 lacks needs a class that does without it.
 */
class ExportsTest {
    private static final Set<String> SINCE_WINDOWS_7 = Set.of("XP", "Vista", "7");
    /** In no Windows: the function by which Wine is recognized. */
    private static final String NONE = "none";

    private record Row(String library, String function, String since, String fallback, String document) {}

    @Test
    void each_function_is_exported_by_its_dll() throws IOException {
        MingwCompiler.need();
        Map<String, ImportLibrary> libraries = new HashMap<>();
        Set<String> resolved = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (Function wanted : NativeFunctions.all()) {
            if (!libraries.containsKey(wanted.library())) {
                libraries.put(wanted.library(), MingwCompiler.library(wanted.library()));
            }
            String name = exported(wanted, libraries.get(wanted.library()));
            String full = wanted.library() + " " + name;
            resolved.add(full);
            if (!libraries.get(wanted.library()).has(name) && !inNoWindows(full)) {
                missing.add(full);
            }
        }
        assertThat(missing).as("functions that the DLL does not export").isEmpty();
        Set<String> listed = new TreeSet<>();
        rows().forEach(row -> listed.add(row.library() + " " + row.function()));
        assertThat(without(resolved, listed))
                .as("functions without a row in functions.tsv")
                .isEmpty();
        assertThat(without(listed, resolved))
                .as("rows of functions.tsv that nothing calls")
                .isEmpty();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Test
    void what_windows_7_lacks_has_a_fall_back() throws IOException {
        for (Row row : rows()) {
            assertThat(row.document()).as(row.function()).startsWith("https://");
            if (SINCE_WINDOWS_7.contains(row.since())) {
                assertThat(row.fallback()).as(row.function()).isEqualTo("-");
            } else {
                Path source =
                        Path.of("src/main/java/org/patchlight", row.fallback().replace('.', '/') + ".java");
                assertThat(source).as("fall-back of %s", row.function()).isRegularFile();
                assertThat(Files.readString(source))
                        .contains('"' + row.function() + '"')
                        .contains("catch (UnsatisfiedLinkError");
            }
        }
    }

    /** JNA takes the name with a W where there is one, and without otherwise. */
    private static String exported(Function wanted, ImportLibrary library) {
        boolean hasSuffix = wanted.name().endsWith("W") || wanted.name().endsWith("A");
        return wanted.wide() && !hasSuffix && library.has(wanted.name() + "W") ? wanted.name() + "W" : wanted.name();
    }

    private static boolean inNoWindows(String function) throws IOException {
        return rows().stream()
                .anyMatch(row -> row.since().equals(NONE) && function.equals(row.library() + " " + row.function()));
    }

    private static List<Row> rows() throws IOException {
        return Table.rows("functions.tsv").stream()
                .map(row -> new Row(row[0], row[1], row[2], row[3], row[4]))
                .toList();
    }
}
