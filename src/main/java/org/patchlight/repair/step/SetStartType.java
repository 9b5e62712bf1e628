package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.StartType;

/** Sets when Windows starts a service; its triggers stay. */
public record SetStartType(String target, StartType startType) implements Step {
    static final String ACTION = "set-start-type";
    private static final String BEFORE = "startType";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, target, Message.of("start-type." + startType.id()));
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public boolean administrator() {
        return true;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(target);
        return service.isEmpty()
                ? Map.of()
                : Map.of(BEFORE, service.get().startType().id());
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (pc.services().find(target).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.service-missing", target));
        }
        pc.services().setStartType(target, startType);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String old = before.get(BEFORE);
        if (old != null) {
            pc.services().setStartType(target, StartType.of(old));
        }
    }
}
