package org.patchlight.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;

/** Ids of fixes and findings are constants: each is in one place in the code, so a misspelt one doesn't compile. */
class IdsTest {
    private static final Path MAIN = Path.of("src", "main", "java", "org", "patchlight");
    private static final Path WORDS = Path.of("src", "main", "resources", "org", "patchlight", "words");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** The same words name something else there. */
    private static final Set<String> OTHER_MEANINGS = Set.of(
            "RootCauses.java time-service-disabled", // a cause
            "RootCauses.java windows-out-of-support", // a cause
            "RestartWindows.java restart-pc", // an action of a step
            "SetTimeZone.java set-time-zone", // an action of a step
            "Unfinished.java set-time-zone"); // an action of a step

    @Test
    void each_id_of_a_fix_or_finding_is_in_one_place() throws IOException {
        Map<String, List<String>> places = places();
        Set<String> ids = findings();
        ids.addAll(fixes());
        assertThat(ids)
                .hasSizeGreaterThan(50)
                .allSatisfy(id -> assertThat(places.getOrDefault(id, List.of()))
                        .as("places of \"%s\": use its constant in health, or in its class", id)
                        .hasSize(1));
    }

    @Test
    void each_finding_that_a_fix_resolves_has_words() throws IOException {
        Set<String> known = findings();
        FixCatalogue.all(TrustedTime.NONE)
                .forEach(fix -> assertThat(known)
                        .as(fix.declaration().id())
                        .containsAll(fix.declaration().terms().resolves()));
    }

    private static Set<String> fixes() {
        Set<String> ids = new TreeSet<>();
        FixCatalogue.all(TrustedTime.NONE)
                .forEach(fix -> ids.add(fix.declaration().id()));
        return ids;
    }

    /** Every finding has a title. */
    private static Set<String> findings() throws IOException {
        Set<String> ids = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(WORDS)) {
            for (Path bundle : bundles.filter(Files::isRegularFile).toList()) {
                for (String line : Files.readAllLines(bundle)) {
                    Matcher title =
                            Pattern.compile("finding\\.([a-z-]+)\\.title=.*").matcher(line);
                    if (title.matches()) {
                        ids.add(title.group(1));
                    }
                }
            }
        }
        return ids;
    }

    /** The classes that hold each literal. The simulated PC is left out: its scenarios often have the ids of findings. */
    private static Map<String, List<String>> places() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(MAIN.resolve(Path.of("pc", "simulated"))))
                    .toList()) {
                String name = file.getFileName().toString();
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    if (!OTHER_MEANINGS.contains(name + " " + literal.group(1))) {
                        places.computeIfAbsent(literal.group(1), id -> new ArrayList<>())
                                .add(name);
                    }
                }
            }
        }
        return places;
    }
}
