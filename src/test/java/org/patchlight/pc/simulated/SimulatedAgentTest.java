package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentPart;
import org.patchlight.pc.agent.OfferedUpdate;

/** The history and the offers of a simulated agent. */
class SimulatedAgentTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void remembers_the_failure_of_a_scenario() throws PcException {
        AgentEntry newest = history(SimulatedPc.of("update-files-missing")).get(0);
        assertThat(newest.hresult()).isEqualTo(0x80070002);
        assertThat(newest.resultCode()).isEqualTo(4);
        assertThat(newest.titleOrNull()).contains("KB5031455");
    }

    @Test
    void loses_its_history_with_the_cache_and_starts_a_new_one() throws PcException {
        Pc pc = SimulatedPc.of("update-files-missing");
        for (String service : List.of("wuauserv", "bits", "cryptsvc")) {
            pc.services().stop(service, LIMIT);
        }
        pc.files().rename("C:\\Windows\\SoftwareDistribution", "SoftwareDistribution.old");
        assertThat(history(pc)).isEmpty();
        pc.updateAgent().startSearch();
        assertThat(history(pc)).extracting(AgentEntry::resultCode).containsExactly(2);
        assertThat(memory(pc).results().given().orElseThrow().searched()).isPresent();
    }

    @Test
    void refuses_while_its_service_is_disabled() throws PcException {
        Pc pc = SimulatedPc.of("update-service-disabled");
        assertThat(memory(pc).history()).isEqualTo(new AgentPart.Refused<>("GetTotalHistoryCount", 0x80070422));
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc.updateAgent().offers(LIMIT));
        assertThat(refused.code()).isEqualTo(0x80070422);
    }

    @Test
    void reports_that_a_restart_is_needed() throws PcException {
        assertThat(memory(SimulatedPc.of("restart-pending")).restartRequired().given())
                .contains(true);
        assertThat(memory(SimulatedPc.of("healthy")).restartRequired().given()).contains(false);
    }

    @Test
    void offers_updates_and_drivers() throws PcException {
        List<OfferedUpdate> offered = SimulatedPc.of("driver-problem+update-files-missing")
                .updateAgent()
                .offers(LIMIT)
                .updates();
        assertThat(offered).extracting(update -> update.driver().isPresent()).containsExactly(false, true);
    }

    private static List<AgentEntry> history(Pc pc) throws PcException {
        return memory(pc).history().given().orElseThrow().newestFirst();
    }

    private static AgentMemory memory(Pc pc) throws PcException {
        return pc.updateAgent().remembers(100, LIMIT);
    }
}
