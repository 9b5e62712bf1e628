package org.patchlight.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource({
        "en, 0, OTHER",
        "en, 1, ONE",
        "en, 2, OTHER",
        "de, 1, ONE",
        "fr, 0, ONE",
        "fr, 2, OTHER",
        "pt-BR, 1, ONE",
        "pl, 1, ONE",
        "pl, 2, FEW",
        "pl, 5, MANY",
        "pl, 12, MANY",
        "pl, 22, FEW",
        "pl, 112, MANY",
        "pl, 0, MANY",
        "ja, 1, OTHER",
        "zh-CN, 7, OTHER",
        "tr, 1, ONE",
        "eo, 1, ONE"
    })
    void a_number_has_the_form_of_its_language(String language, long number, Plural form) {
        assertThat(Plural.of(Locale.forLanguageTag(language), number)).isEqualTo(form);
    }
}
