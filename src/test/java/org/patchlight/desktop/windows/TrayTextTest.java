package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrayTextTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(TrayText.clip("", 3)).isEmpty();
        assertThat(TrayText.clip("abc", 3)).isEqualTo("abc");
    }

    @Test
    void whatDoesNotFitEndsInAnEllipsis() {
        assertThat(TrayText.clip("abcd", 3)).isEqualTo("ab\u2026");
    }

    @Test
    void aSurrogatePairIsNeverSplit() {
        assertThat(TrayText.clip("a" + SMILE + "bc", 3)).isEqualTo("a\u2026");
        assertThat(TrayText.clip("a" + SMILE + "bc", 4)).isEqualTo("a" + SMILE + "\u2026");
    }

    @Test
    void aFieldAlwaysEndsInZero() {
        char[] field = TrayText.field("x".repeat(500), 128);

        assertThat(field).hasSize(128);
        assertThat(field[127]).isEqualTo('\0');
        assertThat(field[126]).isEqualTo('\u2026');
        assertThat(TrayText.field("ab", 4)).containsExactly('a', 'b', '\0', '\0');
    }
}
