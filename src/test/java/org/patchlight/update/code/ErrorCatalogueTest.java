package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.words.Words;

class ErrorCatalogueTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void every_row_is_there_once() {
        List<List<String>> rows = TableResource.rows(ErrorCatalogue.class, "error-codes.tsv", 4);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(999);
        assertThat(ErrorCatalogue.entries()).hasSameSizeAs(rows);
        assertThat(ErrorCatalogue.entries()).allSatisfy(entry -> {
            assertThat(entry.symbol()).isNotBlank();
            assertThat(entry.meaning()).isNotBlank();
        });
    }

    @Test
    void every_family_has_words() {
        assertThat(ErrorCatalogue.entries())
                .allSatisfy(entry -> assertThat(
                                words.say(Explanation.of(entry.code()).familyWords()))
                        .isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "0xE0000203, SPAPI_E_NO_DRIVER_SELECTED, driver",
        "0xe0000247, SPAPI_E_DRIVER_STORE_ADD_FAILED, driver",
        "0xE000FFFF, '', other"
    })
    void an_error_of_setupapi_has_the_words_of_its_hresult(String code, String symbol, String family) {
        Explanation explanation = Explanation.of(CodeSpelling.parse(code).orElseThrow());
        assertThat(explanation.symbol().orElse("")).isEqualTo(symbol);
        assertThat(explanation.codeAndSymbol()).startsWith("0xE000");
        if (!symbol.isEmpty()) {
            assertThat(explanation.family()).isEqualTo(family);
        }
    }

    @Test
    void file_not_found_is_explained_in_full() {
        Explanation explanation = Explanation.of(Hresult.FILE_NOT_FOUND);
        assertThat(explanation.symbol()).contains("ERROR_FILE_NOT_FOUND");
        assertThat(words.say(explanation.meaning())).contains("was not found");
        assertThat(explanation.family()).isEqualTo("win32");
        assertThat(explanation.fixes()).containsExactly("reset-update-cache", "retry-update");
    }

    @ParameterizedTest
    @CsvSource({
        "0x8007FFF0, win32, 65520",
        "0x8024FFF0, agent, Windows Update agent",
        "0x800F09F0, servicing, servicing",
        "0x800FFFF0, unknown, device setup",
        "0x800BFFF0, certificate, certificates",
        "0x8009FFF0, certificate, certificates",
        "0x8020FFF0, download, BITS",
        "0x80190208, network, 520",
        "0x80D0FFF0, download, Delivery Optimization",
        "0xC190FFF0, upgrade, upgrade",
        "0xC800FFF0, datastore, database",
        "0x8ABCFFF0, unknown, unknown part",
        "0x8011FFF0, unknown, COM+",
        "0x8031FFF0, unknown, BitLocker",
        "0x87D00668, unknown, Intune",
        "0xA0040001, unknown, isn't from Windows",
        "0xE0434352, unknown, isn't from Windows",
        "0xC000FFF0, unknown, NTSTATUS 0xC000FFF0",
        "0xD000FFF0, unknown, NTSTATUS 0xC000FFF0",
        "0x00020017, success, second number of a failed upgrade",
        "0x0024FFF0, success, isn't a failure",
    })
    void a_code_outside_the_catalogue_is_explained_by_its_facility(String spelling, String family, String expected) {
        Explanation explanation = Explanation.of(CodeSpelling.parse(spelling).orElseThrow());
        assertThat(explanation.symbol()).isEmpty();
        assertThat(explanation.family()).isEqualTo(family);
        assertThat(words.say(explanation.meaning())).contains(expected);
    }
}
