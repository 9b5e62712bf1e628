package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four characters at once give the same as one after the other. */
class Utf16LineTest {
    @ParameterizedTest
    @CsvSource({"0000, 0", "ffff, 65535", "1aB9, 6841", "00g0, -1", "/000, -1", ":000, -1", "000@, -1", "'00 0', -1"})
    void four_digits_are_a_number(String text, int number) {
        assertThat(Utf16Line.hex(bytes(text), 0)).isEqualTo(number);
    }

    @Test
    void any_four_characters_are_a_number_only_if_all_are_digits() {
        Random random = new Random(1);
        for (int round = 0; round < 200_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = 0; i < 4; i++) {
                boolean digit = random.nextInt(8) > 0;
                text.append(
                        digit ? "0123456789abcdefABCDEF".charAt(random.nextInt(22)) : (char) random.nextInt(0x10000));
            }
            byte[] bytes = bytes(text.toString());
            assertThat(Utf16Line.hex(bytes, 2)).as("%s", text).isEqualTo(plain(bytes));
        }
    }

    @Test
    void the_next_letter_is_found_wherever_it_is() {
        Random random = new Random(2);
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append("bBa\u0042\u0142\u4200\u6200\"\u0002 \uD842c".charAt(random.nextInt(12)));
            }
            byte[] bytes = bytes(text.toString());
            int from = random.nextInt(text.length());
            int expected = -1;
            for (int i = from; i < text.length() && expected < 0; i++) {
                expected = (text.charAt(i) | ' ') == 'b' ? i : -1;
            }
            int found = Utf16Line.nextLetter(bytes, 2 * from, bytes.length, 'b');
            assertThat(found).as("%s", text).isEqualTo(expected < 0 ? -1 : 2 * expected);
        }
    }

    private static int plain(byte[] bytes) {
        int number = 0;
        for (int i = 0; i < 4; i++) {
            char c = Utf16Line.at(bytes, 2 + 2 * i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    /** Halves of pairs stay as they are, which no encoder does. */
    private static byte[] bytes(String text) {
        return Utf16Line.bytes(text);
    }
}
