package org.patchlight.pc.simulated;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import org.patchlight.pc.PcException;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.UpdateAgentContract;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.simulated.model.Update;
import org.patchlight.pc.simulated.scenario.Scenarios;
import org.patchlight.pc.simulated.state.AgentStore;
import org.patchlight.pc.simulated.state.KnownUpdates;
import org.patchlight.pc.simulated.state.WindowsFolders;

/** The contract of update agents, for the simulated one. */
class SimulatedAgentContractTest implements UpdateAgentContract {
    private final SimulatedPc pc = SimulatedPc.of(Scenarios.HEALTHY);

    @Override
    public UpdateAgent updateAgent() {
        return pc.updateAgent();
    }

    @Override
    public void putInstallations(List<AgentEntry> entries) throws PcException {
        pc.keeper().change("put", "history", model -> {
            model.files.write(WindowsFolders.DATA_STORE, "".getBytes(UTF_8), model.now());
            entries.forEach(entry -> AgentStore.ended(
                    model,
                    entry.time(),
                    new Update(
                            String.valueOf(entry.updateIdOrNull()).toUpperCase(Locale.ROOT),
                            entry.revision(),
                            String.valueOf(entry.titleOrNull()),
                            false),
                    entry.hresult()));
        });
    }

    @Override
    public String putOffer() throws PcException {
        pc.keeper()
                .change(
                        "put",
                        "offer",
                        model -> model.offeredUpdates.add(KnownUpdates.of(model).thisMonth()));
        return pc.keeper().read(model -> KnownUpdates.of(model).thisMonth().id());
    }

    @Override
    public void installElsewhere() {
        pc.faults().installElsewhere(true);
    }

    @Override
    public void failInstallations(int code) {
        pc.faults().failInstallations(code);
    }
}
