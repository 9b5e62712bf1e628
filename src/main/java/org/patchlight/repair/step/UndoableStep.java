package org.patchlight.repair.step;

import java.util.Map;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/** A step that can be undone: it says how. */
public interface UndoableStep extends Step {
    @Override
    default boolean undoable() {
        return true;
    }

    @Override
    void undo(Pc pc, Map<String, String> before) throws PcException;
}
