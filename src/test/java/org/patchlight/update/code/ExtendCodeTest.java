package org.patchlight.update.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.words.Words;

class ExtendCodeTest {
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0xC1900101 - 0x20017   | 0x20017 | small system of Setup | starting
            0xC1900101-0x4000D     | 0x4000D | second start          | migrating files
            (0x80070003 - 0x20007) | 0x20007 | small system of Setup | installing drivers
            0xC1900101 \u2013 0x30018 | 0x30018 | first start        | sysprep
            0x8007002C-0x4001E     | 0x4001E | second start          | before the first sign-in
            """)
    void phase_and_operation_are_decoded(String text, String code, String phase, String operation) {
        ExtendCode extend = ExtendCode.in(text).orElseThrow();
        assertThat(extend).hasToString(code);
        assertThat(words.say(extend.words())).contains(phase, operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0xC1900101",
                "0xC1900101 - 0x90017",
                "0xC1900101 - 0x20099",
                "0xC1900101 - 0x80070002",
                "-2147024894",
                "x - 0x0"
            })
    void what_setup_does_not_give_is_none(String text) {
        assertThat(ExtendCode.in(text)).isEmpty();
    }

    @Test
    void every_phase_and_operation_has_words() {
        for (int phase = 0; phase <= 5; phase++) {
            for (int operation = 0; operation <= 0x20; operation++) {
                assertThat(words.say(new ExtendCode(phase, operation).words())).doesNotContain("{");
            }
        }
    }
}
