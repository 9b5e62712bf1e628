package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of texts are read as Java's own reader of properties reads them. */
final class TextLinesTest {
    private static final List<String> PIECES = List.of(
            "key",
            "a.b",
            "=",
            "=",
            ":",
            " ",
            "\t",
            "\f",
            "\\",
            "\\\\",
            "\\\n",
            "\n",
            "\n",
            "\n\n",
            "#",
            "!",
            "\\u00e4",
            "\\t",
            "{0}",
            "''",
            "\u66F4\u65B0",
            "\uD83D\uDE00",
            "\0",
            "\u0085",
            "text of a few words");

    @Test
    void the_files_of_all_languages_are_read_the_same() throws IOException {
        int files = 0;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/org/patchlight/words"))) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".properties")).toList()) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                assertThat(fast(text))
                        .as(file.toString())
                        .isEqualTo(plain(text))
                        .isNotEmpty();
                files++;
            }
        }
        assertThat(files).isGreaterThan(100);
    }

    @Test
    void any_text_is_read_the_same() throws IOException {
        Random random = new Random(13);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(30); length >= 0; length--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            text.append(round % 10 == 0 ? "\r\nk=v" : "");
            assertThat(fast(text.toString())).as("%s", text).isEqualTo(plain(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k=first\nk=second",
                "k=first\nk : second\n",
                "k : first\nk=second\n",
                "long=one \\\n    two \\\n    three\nnext=x",
                "even=ends in two\\\\\nnext=x",
                "# no entry\\\nk=v\n! nor this\\\nl=w",
                "open=\\\n\nnext=x",
                "a==b\n=c\nd\ne= f\ng =h\ni=j  ",
                "k=v\r\nl=w\r\n",
            })
    void the_traps_of_the_format_are_read_the_same(String text) throws IOException {
        assertThat(fast(text)).isEqualTo(plain(text)).isNotEmpty();
    }

    private static Map<String, String> fast(String text) {
        Map<String, String> entries = new HashMap<>();
        TextLines.read(text, entries);
        return entries;
    }

    private static Map<String, String> plain(String text) throws IOException {
        Properties entries = new Properties();
        entries.load(new StringReader(text));
        Map<String, String> all = new HashMap<>();
        entries.stringPropertyNames().forEach(key -> all.put(key, entries.getProperty(key)));
        return all;
    }
}
