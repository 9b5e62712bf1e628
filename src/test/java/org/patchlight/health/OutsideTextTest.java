package org.patchlight.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutsideTextTest {
    @Test
    void no_character_ends_the_line_or_turns_the_text() {
        List<Integer> harmful = IntStream.concat(
                        IntStream.concat(IntStream.range(0, 0x20), IntStream.rangeClosed(0x7F, 0x9F)),
                        IntStream.of(
                                0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xD800,
                                0xDFFF, 0xE0001, 0xE007F, 0xFFF9))
                .boxed()
                .toList();
        for (int point : harmful) {
            String text = "a" + Character.toString(point) + "b";
            assertThat(OutsideText.oneLine(text)).as("U+%04X", point).isIn("a b", "a?b");
        }
    }

    @Test
    void letters_of_every_language_stay_as_they_are() {
        for (String text : List.of("Gerät", "更新プログラム", "עדכון", "به\u200Cروز", "\uD83D\uDE00", "e\u0301", "")) {
            assertThat(OutsideText.oneLine(text)).isEqualTo(text);
        }
    }

    @Test
    void a_cut_never_splits_a_character() {
        assertThat(OutsideText.cut("abc", 3)).isEqualTo("abc");
        assertThat(OutsideText.cut("abcd", 3)).isEqualTo("abc");
        assertThat(OutsideText.cut("ab\uD83D\uDE00", 3)).isEqualTo("ab");
    }
}
