package org.patchlight.helper;

import org.patchlight.pc.Pc;
import org.patchlight.repair.CheckAgain;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;

/**
 * What a helper works with, all of it made by the program itself from this PC.
 *
 * @param pc the PC to repair
 * @param planner makes the plan again that the person consented to
 * @param repairs runs plans
 * @param undoer undoes runs
 * @param check checks the PC before the plan is made
 */
public record HelperTools(Pc pc, Planner planner, Repairs repairs, Undoer undoer, CheckAgain check)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
