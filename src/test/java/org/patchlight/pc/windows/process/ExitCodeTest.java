package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class ExitCodeTest {
    @ParameterizedTest
    @ValueSource(ints = {5, 740, 0x80070005})
    void one_that_means_access_denied_in_any_spelling_is_denied(int code) {
        assertThat(WindowsProcesses.exit("w32tm.exe", "/resync", code).reason()).isEqualTo(Reason.DENIED);
    }

    @Test
    void any_other_fails_and_is_kept() {
        PcException stopped = WindowsProcesses.exit("w32tm.exe", "/resync", 0x80070426);
        assertThat(stopped.reason()).isEqualTo(Reason.FAILED);
        assertThat(stopped.code()).isEqualTo(0x80070426);
    }
}
