package org.patchlight.pc;

import java.util.List;

/** The registry of a PC. Names ignore case. */
public interface Registry extends RegistryView {
    /** The names of the keys directly below; empty if the key does not exist. */
    List<String> children(RegistryKey key) throws PcException;

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
}
