package org.patchlight.pc.windows.registry;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.ptr.IntByReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.windows.call.Win32;

/**
 * A key of the registry that is open, with what its own functions read and delete.
 *
 * @param key its place, for failures
 * @param handle the open key; its user closes it
 */
record OpenKey(RegistryKey key, HKEY handle) {
    private static final int NAME_LIMIT = 256;
    /** Names of values have at most 16,383 characters (registry element size limits). */
    private static final int VALUE_NAME_LIMIT = 16_384;

    List<String> childNames() throws PcException {
        List<String> names = new ArrayList<>();
        while (true) {
            char[] name = new char[NAME_LIMIT];
            IntByReference length = new IntByReference(NAME_LIMIT);
            int code = Advapi32.INSTANCE.RegEnumKeyEx(handle, names.size(), name, length, null, null, null, null);
            if (code == Win32.NO_MORE_ITEMS) {
                return names;
            }
            succeed("RegEnumKeyEx", code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    List<String> valueNames() throws PcException {
        List<String> names = new ArrayList<>();
        char[] name = new char[VALUE_NAME_LIMIT];
        while (true) {
            IntByReference length = new IntByReference(VALUE_NAME_LIMIT);
            int code =
                    Advapi32.INSTANCE.RegEnumValue(handle, names.size(), name, length, null, null, (byte[]) null, null);
            if (code == Win32.NO_MORE_ITEMS) {
                return names;
            }
            succeed("RegEnumValue", code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    Optional<RegistryValue> value(String name) throws PcException {
        IntByReference type = new IntByReference();
        IntByReference size = new IntByReference(NAME_LIMIT);
        byte[] bytes = new byte[NAME_LIMIT];
        int code = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, type, bytes, size);
        // Repeated, because another program may make the value longer meanwhile.
        while (code == Win32.MORE_DATA) {
            bytes = new byte[Math.max(size.getValue(), bytes.length * 2)];
            size.setValue(bytes.length);
            code = Advapi32.INSTANCE.RegQueryValueEx(handle, name, 0, type, bytes, size);
        }
        return isPresent("RegQueryValueEx", key, code)
                ? Optional.of(RegistryBytes.decode(type.getValue(), Arrays.copyOf(bytes, size.getValue())))
                : Optional.empty();
    }

    /** When a value of it was last written, or a key below it made or deleted. */
    Instant lastWritten() throws PcException {
        FILETIME time = new FILETIME();
        succeed(
                "RegQueryInfoKey",
                Advapi32.INSTANCE.RegQueryInfoKey(
                        handle, null, null, null, null, null, null, null, null, null, null, time));
        return Instant.ofEpochMilli(time.toTime());
    }

    /** Whether it has neither keys below it nor values. */
    boolean isEmpty() throws PcException {
        IntByReference keys = new IntByReference();
        IntByReference values = new IntByReference();
        succeed(
                "RegQueryInfoKey",
                Advapi32.INSTANCE.RegQueryInfoKey(
                        handle, null, null, null, keys, null, null, values, null, null, null, null));
        return keys.getValue() == 0 && values.getValue() == 0;
    }

    /** Deletes a value; returns whether there was one. */
    boolean deleteValue(String name) throws PcException {
        return isPresent("RegDeleteValue", key, Advapi32.INSTANCE.RegDeleteValue(handle, name));
    }

    private void succeed(String operation, int code) throws PcException {
        succeed(operation, key.toString(), code);
    }

    /**
     * Whether a call found its object.
     *
     * @throws PcException if it failed for another reason
     */
    static boolean isPresent(String operation, RegistryKey key, int code) throws PcException {
        if (code == Win32.FILE_NOT_FOUND || code == Win32.PATH_NOT_FOUND) {
            return false;
        }
        succeed(operation, key.toString(), code);
        return true;
    }

    static void succeed(String operation, String target, int code) throws PcException {
        if (code != Win32.SUCCESS) {
            throw Win32.failure(operation, target, code);
        }
    }
}
