package org.patchlight.pc;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The registry of a PC. Names ignore case. */
public interface Registry {
    /** Whether the key exists. */
    boolean exists(RegistryKey key) throws PcException;

    /** The names of the keys directly below; empty if the key does not exist. */
    List<String> children(RegistryKey key) throws PcException;

    /** The value of this name; empty if it, or the key, does not exist. The default value has the empty name. */
    Optional<RegistryValue> read(RegistryKey key, String name) throws PcException;

    /** Writes a value, making the key and those above it where missing. */
    void write(RegistryKey key, String name, RegistryValue value) throws PcException;

    /** Takes a value away; nothing happens if it does not exist. */
    void deleteValue(RegistryKey key, String name) throws PcException;

    /**
     * Takes away a key that has neither values nor keys; nothing happens if it does not exist.
     *
     * @throws PcException FAILED if it is not empty
     */
    void deleteEmptyKey(RegistryKey key) throws PcException;

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
