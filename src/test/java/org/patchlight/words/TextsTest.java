package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    /** One text of each beginning of keys, asked for before any other. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja"})
    void a_text_is_the_same_whether_its_file_is_read_first_or_last(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        Map<String, String> all = Texts.of(locale).patterns();
        Map<String, String> ofEach = new TreeMap<>();
        all.keySet().forEach(key -> ofEach.put(key.replaceFirst("\\..*", ""), key));
        assertThat(ofEach)
                .hasSizeGreaterThan(20)
                .allSatisfy((beginning, key) ->
                        assertThat(Texts.of(locale).pattern(key)).isEqualTo(all.get(key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "zh-CN"})
    void a_key_without_a_text_has_none_also_where_its_file_is_known(String tag) {
        Texts texts = Texts.of(Locale.forLanguageTag(tag));
        assertThat(texts.pattern("ui.no-such-text")).isNull();
        assertThat(texts.pattern("no-such-text")).isNull();
        assertThat(texts.pattern("")).isNull();
        assertThat(texts.pattern("status.healthy")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "pt-BR"})
    void a_code_without_a_translation_is_quoted(String tag) {
        Texts texts = Texts.of(Locale.forLanguageTag(tag));
        assertThat(texts.pattern("update.code.0x80070002")).isNotEqualTo(texts.pattern("update.meaning.known"));
        assertThat(texts.pattern("update.code.0xDEADBEEF")).isEqualTo(texts.pattern("update.meaning.known"));
    }
}
