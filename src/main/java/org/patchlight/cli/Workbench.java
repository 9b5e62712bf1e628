package org.patchlight.cli;

import org.patchlight.history.History;
import org.patchlight.monitor.Looker;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Planner;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.Undoer;
import org.patchlight.settings.SettingsStore;

/**
 * Everything that a command works with: a PC that was opened and the tools for it. Closing it closes the PC.
 *
 * @param assumed whether the PC is simulated because there is no Windows here, rather than because somebody asked for it
 * @param askAgentAnew makes the next look ask the update agent itself, which looks do only now and then
 */
public record Workbench(
        Pc pc,
        boolean assumed,
        Looker looker,
        Planner planner,
        Repairs repairs,
        Undoer undoer,
        History history,
        SettingsStore settings,
        Runnable askAgentAnew)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
