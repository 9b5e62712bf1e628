package org.patchlight.cli;

import org.patchlight.history.History;
import org.patchlight.monitor.CheckRunner;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.settings.SettingsStore;

/**
 * Everything that a command works with: a PC that was opened and the tools for it. Closing it closes the PC.
 *
 * @param assumed whether the PC is simulated because there is no Windows here, rather than because somebody asked for it
 * @param askAgentAnew makes the next look ask the update agent itself, which looks do only now and then
 */
public record Session(
        Pc pc,
        boolean assumed,
        CheckRunner checkRunner,
        Planner planner,
        Repairs repairs,
        Undoer undoer,
        History history,
        SettingsStore settings,
        Runnable askAgentAgain)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
