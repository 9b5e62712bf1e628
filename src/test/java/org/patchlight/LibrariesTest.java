package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library of the build has a reason in decision 5, and none is as old as its last published fault. */
final class LibrariesTest {
    private static final Pattern LIBRARY = Pattern.compile(
            "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

    @Test
    void each_library_has_a_reason() throws IOException {
        String reasons = plain(Files.readString(Path.of("docs/decisions/0005-libraries.md")));
        assertThat(LIBRARY.matcher(pom())
                        .results()
                        .map(found -> found.group(2))
                        .map(artifact -> artifact.replaceFirst(
                                "[-_](?:api|classic|annotations|platform|swing|jupiter|core)$", "")))
                .hasSizeGreaterThan(12)
                .allSatisfy(name -> assertThat(reasons).contains(plain(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "logback-classic, 1.5.25, CVE-2026-1225",
        "gson, 2.8.9, CVE-2022-25647",
    })
    void a_library_is_at_least_as_new_as_the_release_that_mended_its_last_fault(
            String artifact, String mended, String fault) throws IOException {
        MatchResult library = LIBRARY.matcher(pom())
                .results()
                .filter(found -> found.group(2).equals(artifact))
                .findFirst()
                .orElseThrow();
        assertThat(number(version(library.group(3)))).as(fault).isGreaterThanOrEqualTo(number(mended));
    }

    /** The version that a property stands for. */
    private static String version(String written) throws IOException {
        if (!written.startsWith("${")) {
            return written;
        }
        String name = written.substring(2, written.length() - 1);
        String pom = pom();
        int from = pom.indexOf("<" + name + ">") + name.length() + 2;
        return pom.substring(from, pom.indexOf('<', from));
    }

    private static int number(String version) {
        return Arrays.stream(version.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .reduce(0, (all, one) -> all * 1000 + one);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String pom() throws IOException {
        return Files.readString(Path.of("pom.xml"));
    }
}
