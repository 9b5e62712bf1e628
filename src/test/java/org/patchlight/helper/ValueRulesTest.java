package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.FixValue;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

/** The helper accepts a path only if it is one on a drive. */
class ValueRulesTest {
    @ParameterizedTest
    @CsvSource({
        "D:\\sources\\install.wim, true",
        "e:\\, true",
        "C:\\Users\\Ann Lee\\Downloads\\install.esd, true",
        "\\\\user:secret@server\\share\\install.wim, false",
        "\\\\?\\GLOBALROOT\\Device\\install.wim, false",
        "\\\\.\\C:, false",
        "D:\\a\\..\\b, false",
        "D:\\a.wim:s, false",
        "D:/a.wim, false",
        "'D:\\a\" /b', false",
        "D:\\%windir%, false",
        "1:\\a, false",
    })
    void a_path_is_one_on_a_drive_letter(String path, boolean accepted) throws PcException {
        assertThat(new ValueRules(SimulatedPc.of("healthy")).accept(FixValue.PATH, path))
                .isEqualTo(accepted);
    }
}
