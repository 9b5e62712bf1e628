package org.patchlight.repair.step.service;

import java.util.Map;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.step.UndoableStep;

/**
 * A step that starts or stops a service, so that other steps of its fix can act. Its target is the name of the service.
 * Its before-values record whether the service ran, and undo restores that.
 */
interface ServiceStep extends UndoableStep {
    @Override
    default boolean makesRoom() {
        return true;
    }

    @Override
    default void undo(Pc pc, Map<String, String> before) throws PcException {
        ServiceControl.undo(pc, target(), before);
    }
}
