package org.patchlight.pc;

import java.util.Optional;
import java.util.OptionalLong;

/** Registry keys and values that are read one by one, from a live registry or a copy. Names are case-insensitive. */
public interface RegistryView {
    /**
     * Whether the key exists.
     *
     * @throws PcException if it can't be read
     */
    boolean exists(RegistryKey key) throws PcException;

    /**
     * A value; empty if it or its key doesn't exist. The default value has the empty name.
     *
     * @throws PcException if it can't be read
     */
    Optional<RegistryValue> read(RegistryKey key, String name) throws PcException;

    /**
     * A text; empty if it doesn't exist or isn't a text.
     *
     * @throws PcException if it can't be read
     */
    default Optional<String> text(RegistryKey key, String name) throws PcException {
        return read(key, name).map(value -> value instanceof RegistryValue.Text text ? text.text() : null);
    }

    /**
     * A number of any type that holds one, see {@link RegistryValue#asNumber}; empty if it doesn't exist or isn't a
     * number.
     *
     * @throws PcException if it can't be read
     */
    default OptionalLong number(RegistryKey key, String name) throws PcException {
        Optional<RegistryValue> value = read(key, name);
        return value.isPresent() ? value.get().asNumber() : OptionalLong.empty();
    }
}
