package org.patchlight;

import java.nio.file.Path;
import java.util.List;
import org.patchlight.clock.measure.FileBackoffStore;
import org.patchlight.clock.measure.QuestionBudget;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.elevated.MachineStores;
import org.patchlight.eventlog.EventMemory;
import org.patchlight.fleet.PcStateFile;
import org.patchlight.helper.Helper;
import org.patchlight.helper.HelperExit;
import org.patchlight.helper.HelperTools;
import org.patchlight.history.History;
import org.patchlight.log.LogFiles;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.PartsOfMachine;
import org.patchlight.pc.windows.WindowsPc;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.settings.FactorySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program as the elevated helper: it works on this Windows, with the factory settings and the machine's own
 * journal. It reads no home folder, settings, history or journal of a person, so it does the same for every person who
 * approves.
 */
final class HelperProgram {
    private static final Logger LOG = LoggerFactory.getLogger(HelperProgram.class);

    private HelperProgram() {}

    /**
     * Runs an order.
     *
     * @param arguments the order, as its words on the command line
     * @return the exit code
     */
    static int run(List<String> arguments) {
        if (!OperatingSystem.isWindows()) {
            return HelperExit.NO_PC.code();
        }
        return new Helper(
                        () -> {
                            MachineStores stores = MachineStores.make();
                            LogFiles.start(stores.logs(), false);
                            return stores.folder();
                        },
                        HelperProgram::open)
                .run(arguments)
                .code();
    }

    private static HelperTools open(Path folder) throws PcException {
        Pc pc = WindowsPc.open(new PartsOfMachine());
        if (!pc.facts().administrator()) {
            pc.close();
            throw new PcException(Reason.DENIED, "OpenProcessToken", "administrator", 0);
        }
        LOG.info("a helper on {}", pc.facts().windows());
        return tools(pc, new MachineStores(folder));
    }

    private static HelperTools tools(Pc pc, MachineStores stores) {
        FactorySettings settings = new FactorySettings();
        PcComponents components = PcComponents.of(
                pc,
                new Stores(
                        History.inMemory(),
                        stores.journal(),
                        stores.lock(),
                        DeviceMemory.passing(),
                        PcStateFile.none(),
                        EventMemory.passing()),
                settings,
                () -> settings.current().clock().servers(),
                new ServerRateLimiter(
                        pc.clock()::nanos,
                        ServerRateLimiter.SPACING,
                        FileBackoffStore.in(stores.folder(), MachineTime::now),
                        QuestionBudget.in(stores.folder(), MachineTime::nanos),
                        Math::random),
                () -> settings.current().clock().webDates(),
                // The program that started this helper reports what it did.
                ChangeSink.NONE);
        return new HelperTools(
                pc,
                components.planner(),
                components.repairs(stores.journal(), stores.lock()),
                new Undoer(pc, stores.journal(), stores.lock()),
                components.checkRunner());
    }
}
