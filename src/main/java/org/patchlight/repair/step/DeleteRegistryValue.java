package org.patchlight.repair.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;

/**
 * Deletes one value of the registry; its key stays. Records the value with its type, and undo writes exactly that again.
 *
 * @param key the registry key
 * @param name the name of the value
 */
public record DeleteRegistryValue(RegistryKey key, String name) implements Step {
    static final String ACTION = "delete-registry-value";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public String target() {
        return key + "\\" + name;
    }

    @Override
    public boolean undoable() {
        return true;
    }

    @Override
    public boolean administrator() {
        return key.hive() == RegistryKey.Hive.HKLM;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Map<String, String> before = new LinkedHashMap<>();
        Optional<RegistryValue> old = pc.registry().read(key, name);
        old.ifPresent(value -> SetRegistryValue.encode(value, before));
        return before;
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.registry().deleteValue(key, name);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        if (SetRegistryValue.hasValue(before)) {
            pc.registry().write(key, name, SetRegistryValue.decode(before));
        }
    }

    /** The step for a target written by {@link #target}. */
    static DeleteRegistryValue ofTarget(String target) {
        int slash = target.lastIndexOf('\\');
        if (slash < 0) {
            throw new IllegalArgumentException("no key and value: " + target);
        }
        return new DeleteRegistryValue(RegistryKey.parse(target.substring(0, slash)), target.substring(slash + 1));
    }
}
