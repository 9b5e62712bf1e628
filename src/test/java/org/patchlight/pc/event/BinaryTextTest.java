package org.patchlight.pc.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BinaryTextTest {
    @ParameterizedTest
    @CsvSource({"42004900540053000000, BITS", "62002f003400, b/4", "' 6D0073006900', msi"})
    void text_is_read_up_to_its_end(String hex, String text) {
        assertThat(BinaryText.of(hex)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "770075", "0000", "FFFFFFFF", "xyz0", "7700g500", "0A000000", "4200490g"})
    void other_data_are_no_text(String hex) {
        assertThat(BinaryText.of(hex)).isEmpty();
    }
}
