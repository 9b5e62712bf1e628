package org.patchlight.update.reading.servicing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenResultTest {
    @ParameterizedTest
    @ValueSource(strings = {"0x8", "0x8007", "0x800F092", "0xC19", "0x", "0"})
    void a_code_that_the_end_of_the_line_cuts_is_no_result(String torn) {
        assertThat(WrittenResult.after("targeted: Installed. hr = " + torn, "hr = ", 0))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"0x0, 0x00000000", "0x00000000, 0x00000000", "0x1, 0x00000001", "0x80070002, 0x80070002"})
    void a_whole_code_is_one(String written, String code) {
        assertThat(WrittenResult.after("targeted: Installed. hr = " + written, "hr = ", 0))
                .hasToString(code);
    }
}
