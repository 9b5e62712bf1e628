package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** The component store of a simulated PC. What is damaged can be fetched from Windows Update whole. */
final class SimulatedComponentStore implements ComponentStore {
    private static final String OPERATION = "RestoreHealth";
    private static final String TARGET = "component store";
    private static final String INSTALLER = "TrustedInstaller";
    private static final int SOURCE_MISSING = 0x800F081F;
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final ModelKeeper keeper;
    private final SimulatedServices services;

    SimulatedComponentStore(ModelKeeper keeper, SimulatedServices services) {
        this.keeper = keeper;
        this.services = services;
    }

    @Override
    public void repair(Duration limit, IntConsumer progress) throws PcException {
        boolean able = keeper.tell(model -> model.version.major() > 6 || model.version.minor() >= 2);
        if (!able) {
            throw new PcException(Reason.UNAVAILABLE, OPERATION, TARGET, 0);
        }
        services.start(INSTALLER, START_LIMIT);
        progress.accept(0);
        progress.accept(20);
        int result = keeper.ask(model -> repair());
        if (result != 0) {
            throw new PcException(Reason.FAILED, OPERATION, TARGET, result);
        }
        progress.accept(62);
        progress.accept(100);
    }

    private int repair() throws PcException {
        keeper.change(OPERATION, TARGET, model -> {
            List<String> damaged = List.copyOf(model.damagedComponents);
            int code = code(model);
            if (code == 0) {
                model.damagedComponents.clear();
            }
            CbsLog.summary(model, model.now(), damaged, code == 0, code);
        });
        return keeper.ask(SimulatedComponentStore::code);
    }

    private static int code(Model model) {
        return model.damagedComponents.isEmpty() || SimulatedAgent.searchFailure(model) == 0 ? 0 : SOURCE_MISSING;
    }
}
