package org.patchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What setup says, in {@code packaging/installer/texts}: complete in each language, and without a damaged variable. */
class SetupTextsTest {
    private static final Path INSTALLER = Path.of("packaging/installer");
    private static final int LANGUAGES = 10;
    /** A checkbox of the uninstaller has two lines, a message box is read at once. */
    private static final int LONGEST = 220;

    static List<Path> languages() throws IOException {
        try (Stream<Path> files = Files.list(INSTALLER.resolve("texts"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void setup_has_all_languages_of_the_program() throws IOException {
        String setup = Files.readString(INSTALLER.resolve("setup.nsi"));
        assertThat(languages())
                .hasSize(LANGUAGES)
                .allSatisfy(file -> assertThat(setup).contains("!include texts\\" + file.getFileName()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_language_has_the_names_of_english_in_their_order(Path language) throws IOException {
        assertThat(texts(language).keySet())
                .containsExactlyElementsOf(
                        texts(INSTALLER.resolve("texts/english.nsh")).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_text_has_the_variables_of_english_and_fits(Path language) throws IOException {
        Map<String, String> english = texts(INSTALLER.resolve("texts/english.nsh"));
        texts(language).forEach((name, text) -> {
            assertThat(variables(text)).as(name).containsExactlyInAnyOrderElementsOf(variables(english.get(name)));
            assertThat(text.length()).as(name).isBetween(1, LONGEST);
        });
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("LangString ")) {
                String[] words = line.split(" ", 4);
                assertThat(words[3]).startsWith("\"").endsWith("\"");
                texts.put(words[1], words[3].substring(1, words[3].length() - 1));
            }
        }
        return texts;
    }

    /** Each dollar with the letters after it. */
    private static List<String> variables(String text) {
        List<String> found = new ArrayList<>();
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            int end = at + 1;
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '{')) {
                end++;
            }
            found.add(text.substring(at, end));
        }
        return found;
    }
}
