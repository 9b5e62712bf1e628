package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsAutostartTest {
    @ParameterizedTest
    @CsvSource({"2, false", "6, false", "0, false", "3, true", "7, true", "-1, true"})
    void an_odd_first_byte_is_the_persons_no(byte first, boolean off) {
        byte[] note = new byte[12];
        note[0] = first;

        assertThat(WindowsAutostart.switchedOff(note)).isEqualTo(off);
    }

    @Test
    void an_empty_note_says_nothing() {
        assertThat(WindowsAutostart.switchedOff(new byte[0])).isFalse();
    }
}
