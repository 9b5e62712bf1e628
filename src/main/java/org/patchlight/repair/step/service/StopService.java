package org.patchlight.repair.step.service;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.repair.step.StepOutcome;

/**
 * Stops a service, and first those that depend on it by then; undo starts again what ran before.
 *
 * @param target the name of the service
 */
public record StopService(String target) implements ServiceStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "stop-service";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return ServiceControl.wasUpWithDependents(pc, target);
    }

    /** Whether the service ran before, by what {@link #before} read. */
    public static boolean ranBefore(Map<String, String> before) {
        return ServiceControl.ran(before);
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(target);
        if (service.isEmpty()) {
            return StepOutcome.skipped(Message.of("step.service-missing", target));
        }
        ServiceControl.stop(pc, target, ServiceControl.STOP_LIMIT);
        return StepOutcome.DONE;
    }
}
