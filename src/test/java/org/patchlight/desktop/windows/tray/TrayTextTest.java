package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrayTextTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(TrayText.clip("", 3)).isEmpty();
        assertThat(TrayText.clip("abc", 3)).isEqualTo("abc");
    }

    @Test
    void what_does_not_fit_ends_in_an_ellipsis() {
        assertThat(TrayText.clip("abcd", 3)).isEqualTo("ab\u2026");
    }

    @Test
    void a_surrogate_pair_is_never_split() {
        assertThat(TrayText.clip("a" + SMILE + "bc", 3)).isEqualTo("a\u2026");
        assertThat(TrayText.clip("a" + SMILE + "bc", 4)).isEqualTo("a" + SMILE + "\u2026");
    }

    @Test
    void a_field_always_ends_in_zero() {
        char[] field = TrayText.field("x".repeat(500), 128);

        assertThat(field).hasSize(128);
        assertThat(field[127]).isEqualTo('\0');
        assertThat(field[126]).isEqualTo('\u2026');
        assertThat(TrayText.field("ab", 4)).containsExactly('a', 'b', '\0', '\0');
    }
}
