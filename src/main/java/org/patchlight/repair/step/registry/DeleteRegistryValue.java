package org.patchlight.repair.step.registry;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.repair.step.StepOutcome;

/**
 * Deletes one value of the registry; its key stays. Records the value with its type, and undo writes exactly that again,
 * unless there is another value by then.
 *
 * @param key the registry key
 * @param name the name of the value
 */
public record DeleteRegistryValue(RegistryKey key, String name) implements RegistryValueStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "delete-registry-value";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return pc.registry().read(key, name).map(RecordedValue::encode).orElse(Map.of());
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.registry().deleteValue(key, name);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        if (!RecordedValue.isIn(before)) {
            return;
        }
        RegistryValue old = RecordedValue.decode(before);
        Optional<RegistryValue> now = pc.registry().read(key, name);
        if (now.isPresent() && !now.get().equals(old)) {
            throw changedSince();
        }
        pc.registry().write(key, name, old);
    }

    /** The step for a target written by {@link #target}. */
    public static DeleteRegistryValue ofTarget(String target) {
        return RegistryValueStep.ofTarget(target, DeleteRegistryValue::new);
    }
}
