package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SfcProgressTest {
    @ParameterizedTest
    @CsvSource({
        "Verification 45% complete.,45",
        "'\u00dcberpr\u00fcfung 100 % abgeschlossen.',100",
        "Do\u011frulama %7 tamamland\u0131.,7",
        "0%,0"
    })
    void is_read_by_its_digits_in_any_language_as_it_comes_through_a_pipe(String line, int percent) {
        assertThat(SfcProgress.of(line)).hasValue(percent);
        String piped = new String(line.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        assertThat(SfcProgress.of(piped)).hasValue(percent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Beginning system scan.", "999%", "50 of 100"})
    void other_lines_tell_none(String line) {
        assertThat(SfcProgress.of(line)).isEmpty();
    }

    @Test
    void half_a_character_is_no_harm() {
        assertThat(SfcProgress.of("\u0000V\u0000")).isEmpty();
    }
}
