package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LegacyEncodingTest {
    private static final String JAPANESE =
            "\u30a4\u30f3\u30b9\u30c8\u30fc\u30eb\u306e\u5931\u6557: \u6b21\u306e\u66f4\u65b0\u30d7\u30ed\u30b0\u30e9\u30e0\u3092\u8868\u793a\u3057\u307e\u3057\u305f";
    private static final String KOREAN =
            "\uc124\uce58 \uc2e4\ud328: \ub2e4\uc74c \uc5c5\ub370\uc774\ud2b8\ub97c \uc124\uce58\ud558\uc9c0 \ubabb\ud588\uc2b5\ub2c8\ub2e4 \uc624\ud6c4";
    private static final String SIMPLIFIED =
            "\u5b89\u88c5\u5931\u8d25: \u65e0\u6cd5\u5b89\u88c5\u4ee5\u4e0b\u66f4\u65b0\uff0c\u9519\u8bef\u4e3a\u7cfb\u7edf\u65e5\u5fd7\u4e0b\u5348";
    private static final String TRADITIONAL =
            "\u5b89\u88dd\u5931\u6557: \u7121\u6cd5\u5b89\u88dd\u4e0b\u5217\u66f4\u65b0\uff0c\u932f\u8aa4\u70ba\u7cfb\u7d71\u8a18\u9304\u4e0b\u5348";
    private static final String RUSSIAN =
            "\u0421\u0431\u043e\u0439 \u0443\u0441\u0442\u0430\u043d\u043e\u0432\u043a\u0438: \u043d\u0435 \u0443\u0434\u0430\u0435\u0442\u0441\u044f \u0443\u0441\u0442\u0430\u043d\u043e\u0432\u0438\u0442\u044c \u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u0438\u0435";

    @ParameterizedTest
    @CsvSource({
        "windows-31j, " + JAPANESE,
        "x-windows-949, " + KOREAN,
        "GBK, " + SIMPLIFIED,
        "x-windows-950, " + TRADITIONAL,
        "windows-1251, " + RUSSIAN,
        "IBM866, " + RUSSIAN,
    })
    void a_code_page_is_known_by_its_letters(String page, String text) {
        byte[] bytes = ("Log: System\r\n" + text + ": 0x80070643\r\n").getBytes(Charset.forName(page));
        assertThat(EncodingGuess.of(bytes, bytes.length).charset()).isEqualTo(Charset.forName(page));
        byte[] torn = text.getBytes(Charset.forName(page));
        assertThat(EncodingGuess.of(torn, torn.length - 1).charset()).isEqualTo(Charset.forName(page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00dcberpr\u00fcfung f\u00fcr gr\u00f6\u00dfere \u00c4nderungen: l\u00e4uft \u00f6fter, m\u00fcde Gr\u00fc\u00dfe",
                "\u00c9chec de l'op\u00e9ration: d\u00e9but de la r\u00e9paration termin\u00e9e, \u00e0 pr\u00e9sent v\u00e9rifi\u00e9e",
                "No se instal\u00f3 la actualizaci\u00f3n: informaci\u00f3n de operaci\u00f3n, reparaci\u00f3n, se\u00f1al, a\u00f1o, \u00e1rea",
                "S\u00ed, no",
                "\u00fc\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500 \u2502 x",
            })
    void western_text_stays_what_it_is(String text) {
        for (String page : new String[] {"windows-1252", "IBM850"}) {
            if (!Charset.forName(page).newEncoder().canEncode(text)) {
                continue;
            }
            byte[] bytes = text.getBytes(Charset.forName(page));
            assertThat(EncodingGuess.of(bytes, bytes.length).charset()).hasToString("windows-1252");
        }
        byte[] unicode = text.getBytes(StandardCharsets.UTF_8);
        assertThat(EncodingGuess.of(unicode, unicode.length).charset()).isEqualTo(StandardCharsets.UTF_8);
    }
}
