package org.patchlight.repair.step.service;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.UndoableStep;

/**
 * Sets when Windows starts a service; its triggers stay. A service that does not start by itself still has a flag for a
 * delayed start. Undo restores that flag exactly.
 *
 * @param target the name of the service
 * @param startType the new start type
 */
public record SetStartType(String target, StartType startType) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "set-start-type";

    private static final String BEFORE = "startType";
    private static final String DELAYED = "delayed";
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
    public String consent() {
        return target + "=" + startType.id();
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(target);
        return service.isEmpty()
                ? Map.of()
                : Map.of(BEFORE, service.get().startType().id(), DELAYED, Boolean.toString(isDelayedFlagSet(pc)));
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
        String delayed = before.get(DELAYED);
        if (isUnchanged(pc, startType, delayed)) {
            return; // a service that refused the change would refuse this one, too
        }
        boolean byItself = startType == StartType.AUTOMATIC || startType == StartType.AUTOMATIC_DELAYED;
        if (!byItself && delayed != null && Boolean.parseBoolean(delayed) != isDelayedFlagSet(pc)) {
            // the service manager accepts the flag only for a service that starts by itself
            pc.services()
                    .setStartType(
                            target, Boolean.parseBoolean(delayed) ? StartType.AUTOMATIC_DELAYED : StartType.AUTOMATIC);
        }
        pc.services().setStartType(target, startType);
    }

    private boolean isUnchanged(Pc pc, StartType old, @Nullable String delayed) throws PcException {
        return pc.services().find(target).filter(now -> now.startType() == old).isPresent()
                && (delayed == null || Boolean.parseBoolean(delayed) == isDelayedFlagSet(pc));
    }

    private boolean isDelayedFlagSet(Pc pc) throws PcException {
        return pc.registry().number(SERVICES.child(target), "DelayedAutostart").orElse(0) != 0;
    }
}
