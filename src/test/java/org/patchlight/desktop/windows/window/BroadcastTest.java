package org.patchlight.desktop.windows.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BroadcastTest {
    private static final int TASKBAR = 0xC0AB;

    @ParameterizedTest
    @CsvSource({
        "0xC0AB, 0, TASKBAR_CREATED",
        "0x218, 0x12, RESUMED",
        "0x218, 0x7, RESUMED",
        "0x218, 0x4, NONE",
        "0x218, 0xA, NONE",
        "0x2B1, 0x8, UNLOCKED",
        "0x2B1, 0x1, UNLOCKED",
        "0x2B1, 0x3, UNLOCKED",
        "0x2B1, 0x7, LOCKED",
        "0x2B1, 0x2, LOCKED",
        "0x2B1, 0x4, LOCKED",
        "0x2B1, 0x9, NONE",
        "0x1E, 0, TIME_CHANGED",
        "0x1A, 0, SETTINGS_CHANGED",
        "0x15, 0, SETTINGS_CHANGED",
        "0x31A, 0, SETTINGS_CHANGED",
        "0x7E, 32, DISPLAY_CHANGED",
        "0x2E0, 0, DISPLAY_CHANGED",
        "0x16, 1, SESSION_ENDS",
        "0x11, 0, NONE",
        "0x400, 0, NONE"
    })
    void messages_are_read_as_what_happened(String message, String wParam, Broadcast broadcast) {
        assertThat(Broadcast.of(Integer.decode(message), Long.decode(wParam), TASKBAR))
                .isEqualTo(broadcast);
    }

    @Test
    void an_end_of_the_session_that_was_cancelled_is_none() {
        assertThat(Broadcast.of(0x16, 0, TASKBAR)).isEqualTo(Broadcast.NONE);
    }
}
