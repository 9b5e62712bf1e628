package org.patchlight.helper;

import java.util.function.Supplier;
import org.patchlight.health.HealthReport;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.undo.Undoer;

/**
 * What a helper works with, all of it made by the program itself from this PC.
 *
 * @param look looks at the PC afresh
 */
public record HelperTools(Pc pc, Planner planner, Repairs repairs, Undoer undoer, Supplier<HealthReport> check)
        implements AutoCloseable {
    @Override
    public void close() {
        pc.close();
    }
}
