package org.patchlight.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of libraries is that of the build; packaging/package/agreement.py holds it against the package, too. */
class LibraryTest {
    /** The libraries of the tests, by the beginning of their names, and the one that only the compiler needs. */
    private static final List<String> OF_TESTS = List.of(
            "junit-",
            "opentest4j-",
            "apiguardian-",
            "assertj-",
            "byte-buddy-",
            "fest-",
            "archunit-",
            "error_prone_",
            "surefire-");

    /** What the package for Windows contains beside the jar. */
    private static final Set<String> OF_PACKAGE = Set.of("gcc-runtime", "mingw-w64-runtime", "nsis", "temurin-jre");

    @Test
    void each_library_of_the_build_is_listed_and_no_other() {
        Set<String> listed = Library.all().stream()
                .flatMap(library -> library.artifacts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = Stream.of(classPath().split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .filter(name -> OF_TESTS.stream().noneMatch(name::startsWith))
                .map(LibraryTest::artifact)
                .collect(Collectors.toCollection(TreeSet::new));
        used.addAll(OF_PACKAGE);
        assertThat(listed).isEqualTo(used);
    }

    @Test
    void each_library_has_a_name_and_a_licence() {
        assertThat(Library.all()).isNotEmpty().allSatisfy(library -> {
            assertThat(library.name()).isNotBlank();
            assertThat(library.licence()).matches("(Apache|MIT|BSD|EPL|MPL|L?GPL|Zlib|ZPL)[A-Za-z0-9.,\\- ]*");
        });
    }

    /** The class path of the tests; the one of the process is that of the program that starts them. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** The name without version, such as {@code kotlin-stdlib} of {@code kotlin-stdlib-1.8.0.jar}. */
    private static String artifact(String jar) {
        int end = jar.length();
        for (int i = jar.indexOf('-'); i >= 0; i = jar.indexOf('-', i + 1)) {
            if (Character.isDigit(jar.charAt(i + 1))) {
                end = i;
                break;
            }
        }
        return jar.substring(0, end);
    }
}
