package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsConsoleTest {
    @ParameterizedTest
    @CsvSource({"0, 79, 80", "0, 119, 120", "40, 339, 300", "0, 0, 1"})
    void the_window_is_measured_not_the_buffer(short left, short right, int columns) {
        ByteBuffer info = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        info.putShort((short) 9001).putShort((short) 300); // size of the buffer
        info.putShort(10, left).putShort(14, right);
        assertThat(WindowsConsole.columns(info.array())).isEqualTo(columns);
    }
}
