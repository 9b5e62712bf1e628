package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class DriverSearchOffTest {
    private static final DriverSearchOff SEARCH = new DriverSearchOff();
    private static final String KEY = "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\DriverSearching";
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DriverSearching";

    @Test
    void a_pc_that_searches_is_fine() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("driver-problem")).findings(SEARCH))
                .isEmpty();
    }

    @Test
    void a_search_that_is_off_is_worth_knowing() throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(KEY, "SearchOrderConfig", 0)
                .only(SEARCH);
        assertThat(finding.id()).isEqualTo("driver-search-off");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).containsExactly("turn-on-driver-search");
        assertThat(StandingCheckRun.text(finding)).contains(KEY + "\\SearchOrderConfig = 0");
    }

    @Test
    void a_device_without_a_driver_needs_attention() throws PcException {
        SimulatedPc pc = SimulatedPc.of("driver-problem");
        Finding finding =
                StandingCheckRun.of(pc).value(KEY, "SearchOrderConfig", 0).only(SEARCH);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(StandingCheckRun.text(finding))
                .contains(pc.devices().withProblems().get(0).name());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_other_value_searches(long value) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(KEY, "SearchOrderConfig", value)
                        .findings(SEARCH))
                .isEmpty();
    }

    @Test
    void a_policy_decides_instead_of_the_setting() throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(KEY, "SearchOrderConfig", 0)
                        .value(POLICY, "SearchOrderConfig", 1)
                        .findings(SEARCH))
                .isEmpty();
    }
}
