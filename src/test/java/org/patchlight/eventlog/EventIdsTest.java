package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The events of the program, of the texts that setup registers, and of the guide are the same, with the same strings. */
class EventIdsTest {
    /** Id, level and strings of a row in the guide. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d{3}) \\| (error|warning|information) \\| [^|\\n]++\\| ([^|\\n]++)\\|$");

    private static final Pattern NAME = Pattern.compile("`([a-z]++)`");

    private static Map<Integer, List<String>> ofProgram() {
        return Arrays.stream(EventId.values())
                .collect(Collectors.toMap(EventId::number, EventId::strings, (one, other) -> one, TreeMap::new));
    }

    @Test
    void each_event_has_an_id_of_its_own() {
        assertThat(ofProgram()).hasSameSizeAs(EventId.values());
    }

    @Test
    void the_registered_texts_have_the_events_of_the_program() {
        Map<Integer, List<String>> texts = new TreeMap<>();
        EventTextsTest.strings().forEach((id, names) -> texts.put(id, List.of(names.split(" ", -1))));
        assertThat(texts).isEqualTo(ofProgram());
    }

    @Test
    void the_guide_has_the_events_of_the_program() throws IOException {
        String guide = Files.readString(Path.of("docs/fleet.md"));
        Map<Integer, List<String>> documented = new TreeMap<>();
        Map<Integer, String> levels = new TreeMap<>();
        for (MatchResult row : ROW.matcher(guide).results().toList()) {
            int id = Integer.parseInt(row.group(1));
            documented.put(
                    id,
                    NAME.matcher(row.group(3))
                            .results()
                            .map(name -> name.group(1))
                            .toList());
            levels.put(id, row.group(2));
        }
        assertThat(documented).isEqualTo(ofProgram());
        for (EventId event : EventId.values()) {
            assertThat(levels.get(event.number()))
                    .isEqualToIgnoringCase(event.level().name());
        }
    }
}
