package org.patchlight.helper;

import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/**
 * A step that the helper reported. It can be displayed, but not run in this process; only the helper has the other
 * details.
 */
record ReportedStep(String action, String target, Message title, boolean undoable, boolean administrator)
        implements Step {
    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        throw elsewhere();
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        throw elsewhere();
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        throw elsewhere();
    }

    private PcException elsewhere() {
        return new PcException(Reason.UNAVAILABLE, action, target, 0);
    }
}
