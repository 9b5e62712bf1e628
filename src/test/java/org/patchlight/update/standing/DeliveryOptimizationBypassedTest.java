package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class DeliveryOptimizationBypassedTest {
    private static final DeliveryOptimizationBypassed BYPASSED = new DeliveryOptimizationBypassed();
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\DeliveryOptimization";
    private static final String MDM = "HKLM\\SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\DeliveryOptimization";

    @Test
    void a_pc_without_the_policy_is_fine() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(BYPASSED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {POLICY, MDM})
    void the_bypass_is_worth_knowing_while_updates_work(String key) throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(key, "DODownloadMode", 100)
                .only(BYPASSED);
        assertThat(finding.id()).isEqualTo("delivery-optimization-bypassed");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding)).contains(key + "\\DODownloadMode = 100");
    }

    @Test
    void the_bypass_needs_attention_if_an_update_failed_or_is_missing() throws PcException {
        StandingCheckRun look = StandingCheckRun.of(SimulatedPc.of("healthy")).value(POLICY, "DODownloadMode", 100);
        assertThat(look.failed(0x80D03002L).only(BYPASSED).severity()).isEqualTo(Severity.ATTENTION);
        assertThat(look.overdue().only(BYPASSED).severity()).isEqualTo(Severity.ATTENTION);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 99, 101})
    void the_other_modes_are_supported(long mode) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(POLICY, "DODownloadMode", mode)
                        .findings(BYPASSED))
                .isEmpty();
    }

    @Test
    void windows_ten_supports_the_bypass() throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("windows-out-of-support"))
                        .value(POLICY, "DODownloadMode", 100)
                        .findings(BYPASSED))
                .isEmpty();
    }
}
