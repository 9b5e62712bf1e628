package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;

/**
 * Sets when Windows starts a service; its triggers stay. Putting back is exact: a service that does not start by itself keeps a mark of whether it would
 * start with a delay if it did, and gets the one back that it had.
 */
public record SetStartType(String target, StartType startType) implements Step {
    static final String ACTION = "set-start-type";
    private static final String BEFORE = "startType";
    private static final String MARK = "delayed";
    private static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

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
                : Map.of(BEFORE, service.get().startType().id(), MARK, Boolean.toString(isMarked(pc)));
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
        if (old == null) {
            return;
        }
        StartType startType = StartType.of(old);
        String marked = before.get(MARK);
        boolean byItself = startType == StartType.AUTOMATIC || startType == StartType.AUTOMATIC_DELAYED;
        if (!byItself && marked != null && Boolean.parseBoolean(marked) != isMarked(pc)) {
            // the service manager takes the mark only of one that starts by itself
            pc.services()
                    .setStartType(
                            target, Boolean.parseBoolean(marked) ? StartType.AUTOMATIC_DELAYED : StartType.AUTOMATIC);
        }
        pc.services().setStartType(target, startType);
    }

    private boolean isMarked(Pc pc) throws PcException {
        return pc.registry().number(SERVICES.child(target), "DelayedAutostart").orElse(0) != 0;
    }
}
