package org.patchlight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.CommandRun;

/** What {@code explain} says of codes whose family or entry is easily missed. */
class ExplainCasesTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"0x800F0203", "0x800F0219", "0x800F0234"})
    void codes_of_setup_api_belong_to_drivers_and_devices(String code) {
        assertThat(explain(code))
                .containsIgnoringCase("device")
                .doesNotContain("servicing and the component store", "repair-component-store");
    }

    @Test
    void a_pair_is_an_upgrade_whatever_its_first_code_is() {
        assertThat(explain("0x80070005-0x30018"))
                .containsIgnoringCase("upgrade")
                .doesNotContain("Windows itself");
    }

    @ParameterizedTest
    @CsvSource({
        "0x80070422, ERROR_SERVICE_DISABLED",
        "0x8007045B, ERROR_SHUTDOWN_IN_PROGRESS",
        "0x80070715, ERROR_RESOURCE_TYPE_NOT_FOUND",
        "0x80070643, ERROR_INSTALL_FAILURE"
    })
    void codes_of_windows_have_their_symbol(String code, String symbol) {
        assertThat(explain(code)).contains(symbol);
    }

    private String explain(String code) {
        CommandRun run = CommandRun.of(home, "explain", code);
        assertThat(run.exitCode()).isZero();
        return run.out();
    }
}
