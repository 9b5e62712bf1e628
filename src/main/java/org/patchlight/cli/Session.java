package org.patchlight.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import org.patchlight.fleet.PcStateFile;
import org.patchlight.health.Message;
import org.patchlight.history.History;
import org.patchlight.monitor.CheckRunner;
import org.patchlight.monitor.RepairRunner;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.Pc;
import org.patchlight.release.Releases;
import org.patchlight.repair.plan.Planner;
import org.patchlight.settings.SettingsStore;

/**
 * Everything that a command works with: an open PC and the tools for it. Closing it closes the PC.
 *
 * @param pc the PC
 * @param assumed whether the PC is simulated because this isn't Windows, not because an option asks for it
 * @param checkRunner checks the PC
 * @param planner plans repairs
 * @param repairRunner repairs and undoes
 * @param history what was seen and done
 * @param states keeps the state of the newest check
 * @param changes where changes are reported beside the history
 * @param settings the person's settings
 * @param serverTest asks one time server, and says what it answered
 * @param simulatedServers whether only simulated time servers are asked
 * @param releases updates of Patchlight itself; built only for the command that needs it
 */
public record Session(
        Pc pc,
        boolean assumed,
        CheckRunner checkRunner,
        Planner planner,
        RepairRunner repairRunner,
        History history,
        PcStateFile states,
        ChangeSink changes,
        SettingsStore settings,
        Function<String, Message> serverTest,
        boolean simulatedServers,
        Supplier<Releases> releases)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
