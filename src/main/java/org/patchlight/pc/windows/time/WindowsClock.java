package org.patchlight.pc.windows.time;

import java.time.Instant;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcClock;

/** The clock of the machine that the program runs on. */
public final class WindowsClock implements PcClock {
    @Override
    public Instant now() {
        return MachineTime.now();
    }

    @Override
    public long nanos() {
        return MachineTime.nanos();
    }
}
