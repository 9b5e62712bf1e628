package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardErrorTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            # type, console, read; the types of winbase.h
            0,      false,   false
            1,      false,   true
            2,      true,    true
            2,      false,   false
            3,      false,   true
            """)
    void a_console_a_file_and_a_pipe_are_read_but_not_the_null_device(int type, boolean console, boolean read) {
        assertThat(StandardError.isRead(type, console)).isEqualTo(read);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void the_messages_of_this_test_are_read() {
        assertThat(StandardError.isRead()).isTrue();
    }
}
