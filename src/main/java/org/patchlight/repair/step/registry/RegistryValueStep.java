package org.patchlight.repair.step.registry;

import java.util.function.BiFunction;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.repair.step.UndoableStep;

/** A step on one value of the registry. Its target is the path of the key, a backslash, and the name of the value. */
interface RegistryValueStep extends UndoableStep {
    /** The operation of a failed undo: the value was changed since. Its target is that of the step. */
    String VALUE_CHANGED = "RestoreRegistryValue";

    RegistryKey key();

    String name();

    @Override
    default String target() {
        return key() + "\\" + name();
    }

    @Override
    default boolean administrator() {
        return key().hive() == RegistryKey.Hive.HKLM;
    }

    /** The failure of an undo that would overwrite what another program or a person chose since. */
    default PcException changedSince() {
        return new PcException(PcException.Reason.FAILED, VALUE_CHANGED, target(), 0);
    }

    /**
     * The step for a target written by {@link #target}.
     *
     * @throws IllegalArgumentException if it holds no key and value
     */
    static <S> S ofTarget(String target, BiFunction<RegistryKey, String, S> step) {
        int slash = target.lastIndexOf('\\');
        if (slash < 0) {
            throw new IllegalArgumentException("no key and value: " + target);
        }
        return step.apply(RegistryKey.parse(target.substring(0, slash)), target.substring(slash + 1));
    }
}
