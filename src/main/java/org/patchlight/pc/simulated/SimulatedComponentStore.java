package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.SystemFileCheck;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.CbsLog;

/** The component store of a simulated PC. Windows Update has an intact copy of every damaged file. */
final class SimulatedComponentStore implements ComponentStore {
    private static final String TARGET = "component store";
    private static final String INSTALLER = "TrustedInstaller";
    private static final int SOURCE_MISSING = 0x800F081F;
    /** The HRESULT if another servicing operation already runs. */
    private static final int SERVICING = 0x800F0902;

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final ModelKeeper keeper;
    private final SimulatedServices services;

    SimulatedComponentStore(ModelKeeper keeper, SimulatedServices services) {
        this.keeper = keeper;
        this.services = services;
    }

    @Override
    public boolean repair(Duration limit, IntConsumer progress) throws PcException {
        boolean supported = keeper.read(model -> model.version.major() > 6 || model.version.minor() >= 2);
        if (!supported) {
            throw new PcException(Reason.UNAVAILABLE, REPAIR, TARGET, 0);
        }
        int fault = keeper.faults().storeCode();
        if (fault == SERVICING) {
            throw new PcException(Reason.IN_USE, REPAIR, TARGET, fault);
        }
        services.start(INSTALLER, START_LIMIT);
        for (int percent : new int[] {0, 20, 62}) {
            report(progress, percent, REPAIR);
        }
        if (keeper.faults().storeHangs()) {
            throw new PcException(Reason.TIMED_OUT, REPAIR, TARGET, 0);
        }
        int result = fault != 0 ? fault : keeper.perform(model -> repair());
        if (result != 0) {
            throw new PcException(Reason.FAILED, REPAIR, TARGET, result);
        }
        progress.accept(100);
        return false;
    }

    /** Files that are damaged in the store are damaged in Windows too. */
    @Override
    public SystemFileCheck checkSystemFiles(Duration limit, IntConsumer progress) throws PcException {
        services.start(INSTALLER, START_LIMIT);
        report(progress, 0, CHECK);
        List<String> damaged = keeper.read(model -> List.copyOf(model.damagedComponents));
        keeper.change(CHECK, "Windows", model -> CbsLog.systemFiles(model, model.now(), damaged));
        progress.accept(100);
        return new SystemFileCheck(0, damaged.size());
    }

    private static void report(IntConsumer progress, int percent, String operation) throws PcException {
        progress.accept(percent);
        if (Thread.currentThread().isInterrupted()) {
            throw PcException.cancelled(operation, TARGET, null);
        }
    }

    private int repair() throws PcException {
        keeper.change(REPAIR, TARGET, model -> {
            List<String> damaged = List.copyOf(model.damagedComponents);
            int code = code(model);
            if (code == 0) {
                model.damagedComponents.clear();
            }
            CbsLog.summary(model, model.now(), damaged, code == 0, code);
        });
        return keeper.perform(SimulatedComponentStore::code);
    }

    private static int code(Model model) {
        boolean served = SimulatedAgent.searchFailure(model) == 0 && !model.isOf(CbsLog.NEEDS_SOURCE);
        return model.damagedComponents.isEmpty() || served ? 0 : SOURCE_MISSING;
    }
}
