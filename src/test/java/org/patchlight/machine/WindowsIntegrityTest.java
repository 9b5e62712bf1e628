package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.windows.call.Wine;

class WindowsIntegrityTest {
    private static final String PERSON = "S-1-5-21-1-2-3-1001";
    private static final String ADMINISTRATORS = "S-1-5-32-544";

    @ParameterizedTest
    @CsvSource({
        "S-1-16-4096, false",
        "S-1-16-8192, false",
        "S-1-16-8448, false",
        "S-1-16-12288, true",
        "S-1-16-16384, true",
        "S-1-16-x, true"
    })
    void an_integrity_level_from_high_on_is_elevated(String level, boolean elevated) {
        String[] groups = {"S-1-1-0", ADMINISTRATORS, level};
        assertThat(WindowsIntegrity.isElevated(PERSON, groups)).isEqualTo(elevated);
    }

    @Test
    void an_administrator_without_elevation_is_not_elevated() {
        assertThat(WindowsIntegrity.isElevated(PERSON, new String[] {ADMINISTRATORS}))
                .isFalse();
    }

    @Test
    void system_and_a_token_that_could_not_be_read_count_as_elevated() {
        assertThat(WindowsIntegrity.isElevated("S-1-5-18", new String[0])).isTrue();
        assertThat(WindowsIntegrity.isElevated(null, new String[0])).isTrue();
        assertThat(WindowsIntegrity.isElevated(PERSON, null)).isTrue();
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void the_token_can_be_read() {
        assumeTrue(Wine.isHere(), "only Wine is known to list no integrity level");
        assertThat(WindowsIntegrity.isElevated()).isFalse();
    }
}
