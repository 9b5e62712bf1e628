package org.patchlight.cli;

import org.patchlight.history.History;
import org.patchlight.monitor.CheckRunner;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.settings.SettingsStore;

/**
 * Everything that a command works with: an open PC and the tools for it. Closing it closes the PC.
 *
 * @param pc the open PC
 * @param assumed whether the PC is simulated only because this isn't Windows
 * @param checkRunner checks the PC and records the results
 * @param planner plans fixes
 * @param repairs runs plans
 * @param undoer undoes runs
 * @param history what was found and done
 * @param settings the current settings
 * @param askAgentAgain makes the next check ask the update agent again, which checks do only rarely
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
