package org.patchlight.pc.simulated;

import java.time.Instant;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcClock;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;

/** The clock of a simulated PC: this machine's clock, shifted by the offset of the model. */
final class SimulatedClock implements PcClock {
    private final ModelKeeper keeper;

    SimulatedClock(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public Instant now() {
        return keeper.read(Model::now);
    }

    @Override
    public long nanos() {
        return MachineTime.nanos();
    }
}
