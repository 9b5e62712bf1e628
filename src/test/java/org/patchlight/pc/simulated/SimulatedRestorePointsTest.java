package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.policy.RestoreSettings;

/** The simulated System Restore behaves as Windows does, with its silence too. */
class SimulatedRestorePointsTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void a_second_point_on_the_same_day_is_not_made_and_nothing_says_so() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        assertThat(pc.restorePoints().create("one", LIMIT)).hasSize(1);
        assertThat(pc.restorePoints().create("two", LIMIT))
                .extracting(Point::description)
                .containsExactly("one");
        pc.registry().write(RestoreSettings.KEY, RestoreSettings.FREQUENCY, new RegistryValue.Number(0));
        assertThat(pc.restorePoints().create("three", LIMIT))
                .extracting(Point::number)
                .containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restore-points-off", "restore-point-refused"})
    void where_it_is_off_windows_refuses_with_its_code(String scenario) {
        SimulatedPc pc = SimulatedPc.of(scenario);
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc.restorePoints().create("one", LIMIT));
        assertThat(refused.code()).isEqualTo(1058);
    }

    @Test
    void restore_points_are_kept_in_the_file_of_the_pc() throws PcException, IOException {
        Path file = folder.resolve("pc.json");
        SimulatedPc.open(file, "healthy").restorePoints().create("kept", LIMIT);
        assertThat(SimulatedPc.open(file, null).restorePoints().all(LIMIT))
                .extracting(Point::description)
                .containsExactly("kept");
    }
}
