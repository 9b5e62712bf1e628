package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.WINDOWS)
class WindowsSessionWindowsTest {
    @Test
    void windows_says_the_number_of_this_session() {
        assertThat(WindowsSession.number()).isPresent();
        assertThat(WindowsSession.number().getAsInt()).isNotNegative();
    }
}
