package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of events in {@code packaging/events}: a sentence for each id in each language, which setup registers. */
class EventTextsTest {
    private static final Path FOLDER = Path.of("packaging/events");
    /** Event Viewer shows the first line in its list. */
    private static final int LONGEST = 120;

    static List<Path> languages() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("texts"))) {
            return files.sorted().toList();
        }
    }

    /** The lines of a file of this folder by their ids. */
    static Map<Integer, String> lines(Path file) {
        Map<Integer, String> lines = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#")) {
                    String[] parts = line.split(" ", 2);
                    assertThat(lines.put(Integer.valueOf(parts[0]), parts[1])).isNull();
                }
            }
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
        return lines;
    }

    static Map<Integer, String> strings() {
        return lines(FOLDER.resolve("events.txt"));
    }

    @Test
    void events_have_all_languages_of_the_program() throws IOException {
        assertThat(languages())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "de.txt", "en.txt", "es.txt", "fr.txt", "it.txt", "ja.txt", "pl.txt", "pt.txt", "tr.txt",
                        "zh.txt");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_language_has_a_sentence_for_each_event(Path language) {
        Map<Integer, String> texts = lines(language);
        assertThat(texts.keySet()).containsExactlyElementsOf(strings().keySet());
        // A percent sign would begin a variable, and strings follow the sentence in all languages.
        assertThat(texts.values())
                .doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text)
                        .hasSizeBetween(1, LONGEST)
                        .doesNotContain("%", "\\")
                        .matches(".*[.。]"));
    }

    @Test
    void setup_registers_the_texts_for_all_users_only() throws IOException {
        String source = "always|machine|SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\Patchlight|";
        assertThat(Files.readAllLines(Path.of("packaging/installer/registry.txt")))
                .contains(
                        source + "EventMessageFile|expand|{folder}patchlight-events.dll",
                        source + "TypesSupported|dword|7");
        assertThat(Files.readString(Path.of("packaging/build"))).contains("packaging/events/build\" \"$app\"");
    }
}
