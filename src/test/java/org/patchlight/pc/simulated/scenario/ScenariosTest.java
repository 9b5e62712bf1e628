package org.patchlight.pc.simulated.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.UpdateKeys;

class ScenariosTest {
    static List<String> everyScenario() {
        return Scenarios.names();
    }

    @Test
    void new_scenarios_come_after_those_that_the_contract_orders() {
        assertThat(Scenarios.names())
                .doesNotHaveDuplicates()
                .startsWith(
                        "healthy",
                        "clock-behind",
                        "clock-ahead",
                        "clock-wrong-zone",
                        "update-files-missing",
                        "update-service-disabled",
                        "upgrade-blocked",
                        "driver-problem",
                        "component-store-corrupt",
                        "restart-pending",
                        "offline",
                        "managed-pc",
                        "ntp-blocked",
                        "captive-portal",
                        "secure-connection-failed",
                        "installation-refused",
                        "internet-time-off",
                        "time-service-disabled",
                        "time-servers-silent",
                        "clock-far-ahead",
                        "clock-dual-boot",
                        "clock-battery",
                        "clock-daylight-off",
                        "clock-virtual-machine",
                        "disk-full",
                        "service-file-missing",
                        "updates-paused-for-ever",
                        "update-server-unusable",
                        "upgrade-rolled-back",
                        "references-missing",
                        "hosts-blocked",
                        "update-store-damaged",
                        "update-store-stale",
                        "signature-catalog-damaged",
                        "windows-out-of-support",
                        "driver-replaced-by-older",
                        "on-battery");
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void every_pc_is_windows_eleven_except_those_that_are_too_old(String scenario) {
        PcFacts facts = SimulatedPc.of(scenario).facts();
        assertThat(facts.version().isElevenOrLater())
                .isEqualTo(!Set.of("upgrade-blocked", "windows-out-of-support").contains(scenario));
        assertThat(facts.scenario()).isEqualTo(scenario);
        assertThat(facts.simulated()).isTrue();
    }

    @Test
    void each_pc_has_its_own_id() {
        assertThat(SimulatedPc.of("healthy").facts().id())
                .isNotEqualTo(SimulatedPc.of("healthy").facts().id());
    }

    @Test
    void combined_scenarios_have_every_problem_in_any_order() throws PcException {
        for (String combined : List.of(
                "driver-problem+update-service-disabled+restart-pending",
                "restart-pending+driver-problem+update-service-disabled+healthy")) {
            SimulatedPc pc = SimulatedPc.of(combined);
            assertThat(pc.facts().scenario()).isEqualTo(combined);
            assertThat(pc.devices().withProblems()).hasSize(1);
            assertThat(pc.registry().exists(UpdateKeys.RESTART_REQUIRED)).isTrue();
            assertThat(pc.services().find("wuauserv").orElseThrow().startType()).isEqualTo(StartType.DISABLED);
            assertThat(pc.services().find("wuauserv").orElseThrow().isUp()).isFalse();
        }
    }

    @Test
    void a_disabled_service_does_not_run_whatever_else_is_wrong() throws PcException {
        for (String combined : List.of(
                "update-files-missing+update-service-disabled", "component-store-corrupt+update-service-disabled",
                "upgrade-blocked+update-service-disabled", "update-service-disabled+upgrade-blocked")) {
            assertThat(SimulatedPc.of(combined)
                            .services()
                            .find("wuauserv")
                            .orElseThrow()
                            .isUp())
                    .as(combined)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void any_scenario_can_be_combined_with_any_other_without_a_second_clock(String scenario) {
        for (String other : Scenarios.names()) {
            if (scenario.equals(other)
                    || !Scenarios.clockNames().contains(scenario)
                    || !Scenarios.clockNames().contains(other)) {
                assertThat(SimulatedPc.of(scenario + "+" + other).facts().simulated())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such", "healthy+", "+healthy", "healthy++offline", "Healthy", "healthy offline"})
    void an_unknown_name_is_reported_with_the_known_ones(String scenario) {
        assertThatThrownBy(() -> SimulatedPc.of(scenario))
                .isInstanceOf(UnknownScenarioException.class)
                .hasMessageContaining("There is no scenario")
                .hasMessageContaining("clock-behind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clock-behind+clock-ahead",
                "clock-ahead+offline+clock-wrong-zone",
                "clock-behind+clock-ahead+clock-wrong-zone"
            })
    void a_pc_has_one_clock(String scenario) {
        assertThatThrownBy(() -> SimulatedPc.of(scenario))
                .isInstanceOf(UnknownScenarioException.class)
                .hasMessageContaining("one clock");
    }
}
