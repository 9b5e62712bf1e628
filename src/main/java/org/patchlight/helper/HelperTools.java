package org.patchlight.helper;

import org.patchlight.pc.Pc;
import org.patchlight.repair.CheckAgain;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;

/**
 * What a helper works with. The program creates all of it itself from this PC.
 *
 * @param pc this PC
 * @param planner knows all fixes
 * @param repairs runs plans
 * @param undoer undoes runs
 * @param check checks the PC again
 */
public record HelperTools(Pc pc, Planner planner, Repairs repairs, Undoer undoer, CheckAgain check)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
