package org.patchlight.repair.step.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.repair.step.StepOutcome;

/**
 * Writes one value into the registry. Records which keys and whether the value existed, and undo restores exactly that,
 * unless another value was written since.
 *
 * @param key the registry key
 * @param name the name of the value
 * @param value the new value
 */
public record SetRegistryValue(RegistryKey key, String name, RegistryValue value) implements RegistryValueStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "set-registry-value";
    /** The number of keys at the end of the path that did not exist. */
    private static final String KEYS_MISSING = "keysMissing";

    private static final int DIRECTORY_NOT_EMPTY = 145;

    /** Writes a number. */
    public SetRegistryValue(RegistryKey key, String name, long number) {
        this(key, name, new RegistryValue.Number(number));
    }

    /** Writes a text. */
    public SetRegistryValue(RegistryKey key, String name, String text) {
        this(key, name, new RegistryValue.Text(text));
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, target(), visible());
    }

    @Override
    public String consent() {
        return target() + "=" + visible();
    }

    private String visible() {
        if (value instanceof RegistryValue.Text text) {
            return text.text();
        }
        return value instanceof RegistryValue.Number number ? Long.toString(number.number()) : String.valueOf(value);
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Map<String, String> before = new LinkedHashMap<>();
        before.put(KEYS_MISSING, Integer.toString(keysMissing(pc)));
        before.putAll(RecordedValue.encodeWritten(value));
        pc.registry().read(key, name).map(RecordedValue::encode).ifPresent(before::putAll);
        return before;
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.registry().write(key, name, value);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        if (before.isEmpty()) {
            return;
        }
        Optional<RegistryValue> old =
                RecordedValue.isIn(before) ? Optional.of(RecordedValue.decode(before)) : Optional.empty();
        Optional<RegistryValue> written = RecordedValue.decodeWritten(before);
        Optional<RegistryValue> now = pc.registry().read(key, name);
        if (now.isPresent() && written.isPresent() && !now.equals(written) && !now.equals(old)) {
            throw changedSince();
        }
        if (old.isPresent()) {
            pc.registry().write(key, name, old.get());
            return;
        }
        pc.registry().deleteValue(key, name);
        int made = Integer.parseInt(before.getOrDefault(KEYS_MISSING, "0"));
        RegistryKey last = key;
        for (int n = 0; n < made && removedIfEmpty(pc, last); n++) {
            last = last.parent();
        }
    }

    private int keysMissing(Pc pc) throws PcException {
        int missing = 0;
        for (RegistryKey last = key;
                last.path().indexOf('\\') >= 0 && !pc.registry().exists(last);
                last = last.parent()) {
            missing++;
        }
        return missing;
    }

    /** Removes a key that the step created, unless another program has stored something in it since. */
    private static boolean removedIfEmpty(Pc pc, RegistryKey made) throws PcException {
        try {
            pc.registry().deleteEmptyKey(made);
            return true;
        } catch (PcException refused) {
            if (refused.code() == DIRECTORY_NOT_EMPTY) {
                return false;
            }
            throw refused;
        }
    }

    /** The step for a target written by {@link #target}. An undo does not need its value. */
    public static SetRegistryValue ofTarget(String target) {
        return RegistryValueStep.ofTarget(target, (key, name) -> new SetRegistryValue(key, name, 0));
    }
}
