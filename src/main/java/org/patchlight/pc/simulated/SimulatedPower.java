package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.ServiceState;
import org.patchlight.pc.StartType;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.WindowsVersion;

/** The power of a simulated PC. A restart is done when the call returns, for nobody calls it off, and in one change. */
final class SimulatedPower implements Power {
    private static final Duration LEAST = Duration.ofSeconds(30);

    private final ModelKeeper keeper;

    SimulatedPower(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void restart(Duration delay) throws PcException {
        if (delay.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("a restart after " + delay);
        }
        keeper.change("InitiateShutdown", "PC", SimulatedPower::restart);
    }

    @Override
    public boolean isSavingBattery() {
        return supply().saving();
    }

    @Override
    public PowerSupply supply() {
        return keeper.tell(model -> model.supply);
    }

    private static void restart(Model model) {
        model.registry.removeTree(SimulatedAgent.RESTART_REQUIRED);
        completeUpgrade(model);
        List<String> up = new ArrayList<>();
        for (String name : ServiceKeys.names(model)) {
            if (startsWithWindows(model, name)) {
                up.add(name);
            }
        }
        model.active.clear();
        for (String name : up) {
            model.active.put(name, ServiceState.RUNNING);
            ServiceFolders.make(model, name);
        }
    }

    /** The triggers of W32Time end it on a PC that is in no domain, whatever its start type (KB2385818). */
    private static boolean startsWithWindows(Model model, String name) {
        StartType type = ServiceKeys.find(model, name).orElseThrow().startType();
        boolean automatic = type == StartType.AUTOMATIC || type == StartType.AUTOMATIC_DELAYED;
        return ServiceKeys.same(name, TimeService.SERVICE) ? automatic && model.domainJoined : automatic;
    }

    private static void completeUpgrade(Model model) {
        if (model.files.find(SimulatedAgent.UPGRADE_FOLDER) == null) {
            return;
        }
        FileNode drive = model.files.makeFolder("C:", model.now());
        drive.children.remove(FileNode.name(SimulatedAgent.UPGRADE_FOLDER));
        model.version = new WindowsVersion(10, 0, 19045);
        model.windows = "Windows 10 Pro 22H2 (build 19045)";
        HealthyWindows.putServices(model);
        HealthyWindows.putVersion(model);
    }
}
