package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class UpdateServerUnusableTest {
    private static final UpdateServerUnusable SERVER = new UpdateServerUnusable();
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";

    @Test
    void where_no_server_is_required_or_a_good_one_is_nothing_is_reported() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(SERVER))
                .isEmpty();
        assertThat(StandingCheckRun.of(SimulatedPc.of("managed-pc")).findings(SERVER))
                .isEmpty();
    }

    @Test
    void a_demand_without_a_name_is_a_problem() {
        Finding finding =
                StandingCheckRun.of(SimulatedPc.of("update-server-unusable")).only(SERVER);
        assertThat(finding.id()).isEqualTo("update-server-unusable");
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(StandingCheckRun.text(finding)).contains("UseWUServer = 1").contains(POLICY + "\\WUServer");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "wsus.corp.example", "http://127.0.0.1", "http://localhost:8530"})
    void so_is_an_unusable_name(String name) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("update-server-unusable"))
                        .value(POLICY, "WUServer", name)
                        .findings(SERVER))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1, this PC itself, true",
        "localhost, this PC itself, true",
        "http://updates.invalid, No server has the address, true",
        "http://, no usable address, true",
        "wsus.corp.example, no usable address, false"
    })
    void only_the_policy_of_a_blocker_can_be_removed(String name, String evidence, boolean removable)
            throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("update-server-unusable"))
                .value(POLICY, "WUServer", name)
                .only(SERVER);
        assertThat(StandingCheckRun.text(finding)).contains(evidence);
        assertThat(finding.fixes()).containsExactlyElementsOf(removable ? List.of("remove-update-blocker") : List.of());
    }

    @Test
    void an_organisation_may_pass_updates_on_locally() throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("managed-pc"))
                        .value(POLICY, "WUServer", "http://localhost:8530")
                        .findings(SERVER))
                .isEmpty();
    }

    @Test
    void a_pc_that_gets_a_server_during_the_check_is_managed_from_then_on() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        assertThat(pc.facts().management().isManaged()).isFalse();
        StandingCheckRun.of(pc)
                .value(POLICY, "WUServer", "http://wsus.corp.example")
                .value(POLICY + "\\AU", "UseWUServer", 1);
        assertThat(pc.facts().management().updateServer()).isTrue();
    }
}
