package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.patchlight.pc.ComponentStore;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.RepairImage;
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
        return repaired(progress, SimulatedComponentStore::code);
    }

    /** An image has every file that the store needs; whether it fits was checked before. */
    @Override
    public boolean repairFrom(RepairImage image, Duration limit, IntConsumer progress) throws PcException {
        return repaired(progress, model -> model.files.find(image.path()) == null ? SOURCE_MISSING : 0);
    }

    private boolean repaired(IntConsumer progress, ToIntFunction<Model> source) throws PcException {
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
        int result = fault != 0 ? fault : repair(source);
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

    private int repair(ToIntFunction<Model> source) throws PcException {
        int result = keeper.perform(source::applyAsInt);
        keeper.change(REPAIR, TARGET, model -> {
            List<String> damaged = List.copyOf(model.damagedComponents);
            if (result == 0) {
                model.damagedComponents.clear();
            }
            CbsLog.summary(model, model.now(), damaged, result == 0, result);
        });
        return result;
    }

    private static int code(Model model) {
        boolean served = SimulatedAgent.searchFailure(model) == 0 && !model.isOf(CbsLog.NEEDS_SOURCE);
        return model.damagedComponents.isEmpty() || served ? 0 : SOURCE_MISSING;
    }
}
