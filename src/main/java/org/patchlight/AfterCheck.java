package org.patchlight;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.PcStateFile;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.Memory;
import org.patchlight.machine.Workers;

/** What the tray does after each check, on threads of their own: keeps the state of the PC, and returns memory. */
final class AfterCheck implements Consumer<CheckReport> {
    /** By then the icon shows what the check found. */
    private static final Duration DRAWN = Duration.ofSeconds(3);

    private final PcStateFile states;
    private final AtomicBoolean releasing = new AtomicBoolean();

    AfterCheck(PcStateFile states) {
        this.states = states;
    }

    @Override
    public void accept(CheckReport check) {
        Workers.thread(
                        "state",
                        () -> states.keep(PcState.of(check, BuildFacts.read().version())))
                .start();
        releaseMemory();
    }

    /** Once after each check, and once for checks that follow each other within seconds. */
    private void releaseMemory() {
        if (releasing.compareAndSet(false, true)) {
            Workers.thread("give-back", () -> {
                        boolean drawn = Workers.sleep(DRAWN);
                        releasing.set(false);
                        if (drawn) {
                            Memory.giveBack();
                        }
                    })
                    .start();
        }
    }
}
