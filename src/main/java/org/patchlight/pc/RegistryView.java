package org.patchlight.pc;

import java.util.Optional;
import java.util.OptionalLong;

/** Keys and values that can be asked for one by one, of a PC's own registry or of a copy. Names ignore case. */
public interface RegistryView {
    /** Whether the key exists. */
    boolean exists(RegistryKey key) throws PcException;

    /** The value of this name; empty if it, or the key, does not exist. The default value has the empty name. */
    Optional<RegistryValue> read(RegistryKey key, String name) throws PcException;

    /** The text of this name; empty if it does not exist or is no text. */
    default Optional<String> text(RegistryKey key, String name) throws PcException {
        return read(key, name).map(value -> value instanceof RegistryValue.Text text ? text.text() : null);
    }

    /** The number of this name; empty if it does not exist or is no number. */
    default OptionalLong number(RegistryKey key, String name) throws PcException {
        return read(key, name).orElse(null) instanceof RegistryValue.Number number
                ? OptionalLong.of(number.number())
                : OptionalLong.empty();
    }
}
