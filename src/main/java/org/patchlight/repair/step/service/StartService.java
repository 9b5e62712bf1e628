package org.patchlight.repair.step.service;

import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.step.StepOutcome;

/**
 * Starts a service; undo stops it if it was stopped before.
 *
 * @param target the name of the service
 */
public record StartService(String target) implements ServiceStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "start-service";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return ServiceControl.wasUp(pc, target);
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (pc.services().find(target).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.service-missing", target));
        }
        pc.services().start(target, ServiceControl.START_LIMIT);
        return StepOutcome.DONE;
    }
}
