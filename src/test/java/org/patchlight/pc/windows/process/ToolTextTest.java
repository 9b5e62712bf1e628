package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTextTest {
    @ParameterizedTest
    @CsvSource({
        "850, ü, 81",
        "437, ü, 81",
        "866, Я, 9F",
        "932, 日, 93FA",
        "936, 同, CDAC",
        "949, 한, C7D1",
        "950, 時, AEC9",
        "1252, ü, FC",
        "65001, ü, C3BC"
    })
    void reads_the_code_page_of_the_country(int codePage, String text, String bytes) {
        byte[] printed = java.util.HexFormat.of().parseHex(bytes);
        assertThat(new String(printed, ToolText.charset(codePage))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 437, 850, 862, 874, 932, 99999, -1})
    void ascii_survives_in_any(int codePage) {
        Charset charset = ToolText.charset(codePage);
        String text = "Stratum: 3 (0x80070426) +0.0012345s";
        assertThat(new String(text.getBytes(StandardCharsets.US_ASCII), charset))
                .isEqualTo(text);
    }
}
