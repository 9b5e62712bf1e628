package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.Step;

class TurnOnDriverSearchTest {
    private static final TurnOnDriverSearch FIX = new TurnOnDriverSearch();
    private static final RegistryKey POLICY =
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\DriverSearching");
    private static final RegistryValue NEVER = new RegistryValue.Number(0);

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @Test
    void the_setting_is_turned_on_and_undo_restores_it() throws PcException {
        pc.registry().write(TurnOnDriverSearch.KEY, TurnOnDriverSearch.VALUE, NEVER);
        FixProposal proposal = FIX.propose(pc, null);
        assertThat(proposal.steps()).hasSize(1);
        Step step = proposal.steps().get(0);
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        assertThat(pc.registry().number(TurnOnDriverSearch.KEY, TurnOnDriverSearch.VALUE))
                .hasValue(1);
        step.undo(pc, before);
        assertThat(pc.registry().read(TurnOnDriverSearch.KEY, TurnOnDriverSearch.VALUE))
                .contains(NEVER);
    }

    @Test
    void a_pc_that_searches_needs_nothing() throws PcException {
        assertThat(FIX.propose(pc, null).obstacle()).contains(Message.of("fix.turn-on-driver-search.nothing"));
    }

    @Test
    void a_policy_decides_instead_of_the_setting() throws PcException {
        pc.registry().write(TurnOnDriverSearch.KEY, TurnOnDriverSearch.VALUE, NEVER);
        pc.registry().write(POLICY, TurnOnDriverSearch.VALUE, NEVER);
        assertThat(FIX.propose(pc, null).steps()).isEmpty();
    }

    @Test
    void only_a_person_starts_it() {
        assertThat(FIX.declaration().runsUnattended()).isFalse();
        assertThat(FIX.declaration().needsAdministrator()).isTrue();
    }
}
