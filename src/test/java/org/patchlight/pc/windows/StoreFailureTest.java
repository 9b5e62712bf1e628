package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

class StoreFailureTest {
    @ParameterizedTest
    @CsvSource({
        "0x800F0902, IN_USE",
        "0x80070020, IN_USE",
        "32, IN_USE",
        "740, DENIED",
        "0x800F081F, FAILED",
        "1726, FAILED"
    })
    void an_exit_code_of_dism_says_who_stands_in_the_way(String code, Reason reason) {
        PcException failed = WindowsComponentStore.failure(Long.decode(code).intValue());
        assertThat(failed.reason()).isEqualTo(reason);
        assertThat(failed.operation()).isEqualTo(ComponentStore.REPAIR);
        assertThat(failed.code()).isEqualTo(Long.decode(code).intValue());
    }
}
