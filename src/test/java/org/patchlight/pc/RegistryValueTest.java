package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryValueTest {
    @ParameterizedTest
    @CsvSource({
        "11, 0100000000000000, 1",
        "11, ffffffffffffff7f, 9223372036854775807",
        "11, 04000000, 4",
        "3, 02000000, 2",
        "3, 0200000000000000, 2",
        "4, 0100000000000000, 1",
        "5, 00000102, 258",
        "4, FFFFFFFF, 4294967295"
    })
    void a_number_is_one_whatever_its_type(int type, String hex, long number) {
        assertThat(new RegistryValue.Raw(type, hex).asNumber()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "' 0 ', 0", "0x10, 16", "0Xff, 255", "007, 7"})
    void a_text_of_digits_is_a_number(String text, long number) {
        assertThat(new RegistryValue.Text(text).asNumber()).hasValue(number);
        assertThat(new RegistryValue.Text(text, true).asNumber()).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "one", "-1", "1.5", "0x", "22H2", "99999999999999999999", "\u0661"})
    void other_texts_are_none(String text) {
        assertThat(new RegistryValue.Text(text).asNumber()).isEmpty();
    }

    @Test
    void other_bytes_are_none() {
        assertThat(new RegistryValue.Raw(11, "ffffffffffffffff").asNumber()).isEmpty();
        assertThat(new RegistryValue.Raw(3, "010000").asNumber()).isEmpty();
        assertThat(new RegistryValue.Raw(5, "0000000000000001").asNumber()).isEmpty();
        assertThat(new RegistryValue.Raw(7, "01000000").asNumber()).isEmpty();
        assertThat(new RegistryValue.Raw(11, "not hexadecimal!").asNumber()).isEmpty();
        assertThat(new RegistryValue.Lines(List.of("1")).asNumber()).isEmpty();
    }
}
