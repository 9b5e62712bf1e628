package org.patchlight.pc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The registry of a PC. Names are case-insensitive. */
public interface Registry extends RegistryView {
    /**
     * The names of the direct subkeys; empty if the key doesn't exist.
     *
     * @throws PcException if it can't be read
     */
    List<String> children(RegistryKey key) throws PcException;

    /**
     * The names of the values of a key; empty if the key doesn't exist.
     *
     * @throws PcException if it can't be read; UNAVAILABLE if this registry can't list values
     */
    default List<String> valueNames(RegistryKey key) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RegEnumValue", key.toString(), 0);
    }

    /**
     * When the key last changed: when a value or a direct subkey was written or deleted. By the wall clock of that
     * moment, which may have been wrong.
     *
     * @return empty if the key doesn't exist or the time isn't known
     * @throws PcException if it can't be read
     */
    default Optional<Instant> lastWritten(RegistryKey key) throws PcException {
        return Optional.empty();
    }

    /**
     * Writes a value, and creates the key and its parents if needed.
     *
     * @throws PcException if it can't be written
     */
    void write(RegistryKey key, String name, RegistryValue value) throws PcException;

    /**
     * Deletes a value; does nothing if it doesn't exist.
     *
     * @throws PcException if it can't be deleted
     */
    void deleteValue(RegistryKey key, String name) throws PcException;

    /**
     * Deletes a key that has neither values nor subkeys; does nothing if it doesn't exist.
     *
     * @throws PcException FAILED if it isn't empty
     */
    void deleteEmptyKey(RegistryKey key) throws PcException;

    /**
     * Renames a key in its place, with everything below it.
     *
     * @param newName the new name, without a backslash
     * @throws PcException MISSING if there is no such key; FAILED with ERROR_ALREADY_EXISTS (183) if the place has a key
     *     of the new name; UNAVAILABLE if this registry can't rename
     */
    default void renameKey(RegistryKey key, String newName) throws PcException {
        throw new PcException(PcException.Reason.UNAVAILABLE, "RegRenameKey", key.toString(), 0);
    }
}
