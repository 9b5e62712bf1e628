package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;

/** What every PC must report about itself. */
interface FactsContract {
    Pc pc();

    @Test
    default void a_pc_says_what_it_is() throws PcException {
        PcFacts facts = pc().facts();
        assertThat(facts.id()).isNotBlank();
        assertThat(facts.windows()).contains(Integer.toString(facts.version().build()));
        assertThat(facts.version().major()).isBetween(6, 10);
        assertThat(facts.version().build()).isPositive();
        assertThat(facts.windowsFolder()).matches("[A-Za-z]:\\\\.+[^\\\\]");
        assertThat(pc().files().find(facts.windowsFolder()).orElseThrow().folder())
                .isTrue();
        assertThat(pc().facts()).isEqualTo(facts);
    }

    @Test
    default void only_a_simulated_pc_has_a_scenario() {
        assertThat(pc().facts().scenario() != null).isEqualTo(pc().facts().simulated());
    }

    @Test
    default void a_reported_driver_has_a_device_and_a_version_or_the_pc_cannot_report_it() throws PcException {
        Throwable refused = catchThrowable(() -> pc().devices().drivers());
        if (refused instanceof PcException failure) {
            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            return;
        }
        assertThat(pc().devices().drivers()).isNotEmpty().allSatisfy(driver -> {
            assertThat(driver.deviceId()).isNotBlank();
            assertThat(driver.deviceName()).isNotBlank();
            assertThat(driver.version()).isNotBlank();
        });
    }

    @Test
    default void a_reported_device_has_a_problem_or_the_pc_cannot_report_it() throws PcException {
        Throwable refused = catchThrowable(() -> pc().devices().withProblems());
        if (refused instanceof PcException failure) {
            assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
            return;
        }
        assertThat(pc().devices().withProblems()).allSatisfy(device -> {
            assertThat(device.id()).isNotBlank();
            assertThat(device.problem()).isPositive();
        });
    }
}
