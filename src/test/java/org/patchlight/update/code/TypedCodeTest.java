package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.attempt.Hresult;

class TypedCodeTest {
    @ParameterizedTest
    @CsvSource({
        "ERROR_FILE_NOT_FOUND, 0x80070002",
        "error_access_denied, 0x80070005",
        "WU_E_NO_SERVICE, 0x80240001",
        "CBS_E_STORE_CORRUPTION, 0x800F0831",
        "E_BOUNDS, 0x8000000B",
        "2, 0x80070002",
        "1603, 0x80070643",
        "0x5, 0x80070005",
        "0x0643, 0x80070643",
        "0, 0x00000000",
        "0x0, 0x00000000",
        "0x240001, 0x00240001",
        "-2147024894, 0x80070002",
        "2147942402, 0x80070002",
        "0x80070002, 0x80070002",
        "0xC1900101 - 0x20017, 0xC1900101"
    })
    void names_and_numbers_of_system_errors_are_codes(String typed, String code) {
        assertThat(TypedCode.parse(typed)).map(Hresult::toString).hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"0x8007000, 7, 0x08007000", "0X80240, 5, 0x00080240", "0xc19001, 6, 0x00C19001"})
    void a_number_that_lacks_a_digit_is_no_code(String typed, int digits, String padded) {
        assertThat(TypedCode.parse(typed)).isEmpty();
        assertThat(TypedCode.digitsOfShortNumber(typed)).isEqualTo(digits);
        assertThat(TypedCode.padded(typed)).isEqualTo(padded);
        assertThat(TypedCode.parse(padded)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "0x", "0xZZ", "99999", "123456789012", "ERROR_", "-5", "a\tb"})
    void other_words_are_no_codes(String typed) {
        assertThat(TypedCode.parse(typed)).isEmpty();
        assertThat(TypedCode.digitsOfShortNumber(typed)).isZero();
    }
}
