package org.patchlight.pc.windows.registry;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinBase.FILETIME;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.windows.call.Win32;

/**
 * The registry through its own functions, always in the 64-bit view. Each key is opened with no more rights than
 * needed.
 */
public final class WindowsRegistry implements Registry {
    private static final int NAME_LIMIT = 256;
    /** Names of values have at most 16,383 characters (registry element size limits). */
    private static final int VALUE_NAME_LIMIT = 16_384;

    private final @Nullable HKEY person;

    /** Uses an open key. */
    private interface Use<T> {
        T with(HKEY key) throws PcException;
    }

    /** @param person the root of the keys of a person; null if they are empty here and can't be written */
    public WindowsRegistry(@Nullable HKEY person) {
        this.person = person;
    }

    @Override
    public boolean exists(RegistryKey key) throws PcException {
        return Win32.call("RegOpenKeyEx", key.toString(), () -> {
            HKEYByReference handle = new HKEYByReference();
            int code = open(key, WinNT.KEY_QUERY_VALUE, handle);
            if (code == Win32.SUCCESS) {
                Advapi32.INSTANCE.RegCloseKey(handle.getValue());
            }
            // Windows denies access only to a key that exists.
            return code == Win32.ACCESS_DENIED || present("RegOpenKeyEx", key, code);
        });
    }

    @Override
    public List<String> children(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_ENUMERATE_SUB_KEYS, handle -> names(key, handle))
                .orElse(List.of());
    }

    @Override
    public List<String> valueNames(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, handle -> valueNames(key, handle))
                .orElse(List.of());
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, handle -> value(key, name, handle))
                .flatMap(found -> found);
    }

    @Override
    public Optional<Instant> lastWritten(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, handle -> lastWritten(key, handle))
                .filter(time -> time.isAfter(Instant.EPOCH));
    }

    private static Instant lastWritten(RegistryKey key, HKEY handle) throws PcException {
        FILETIME time = new FILETIME();
        succeed(
                "RegQueryInfoKey",
                key.toString(),
                Advapi32.INSTANCE.RegQueryInfoKey(
                        handle, null, null, null, null, null, null, null, null, null, null, time));
        return Instant.ofEpochMilli(time.toTime());
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) throws PcException {
        Win32.call("RegSetValueEx", target(key, name), () -> {
            HKEY root = root(key);
            if (root == null) {
                throw Win32.failure("RegCreateKeyEx", key.toString(), Win32.ACCESS_DENIED);
            }
            HKEYByReference handle = new HKEYByReference();
            int rights = WinNT.KEY_SET_VALUE | WinNT.KEY_WOW64_64KEY;
            succeed(
                    "RegCreateKeyEx",
                    key.toString(),
                    Advapi32.INSTANCE.RegCreateKeyEx(
                            root, key.path(), 0, null, 0, rights, null, handle, new IntByReference()));
            try {
                byte[] bytes = RegistryBytes.encode(value);
                int type = RegistryBytes.type(value);
                succeed(
                        "RegSetValueEx",
                        target(key, name),
                        Advapi32.INSTANCE.RegSetValueEx(handle.getValue(), name, 0, type, bytes, bytes.length));
                return value;
            } finally {
                Advapi32.INSTANCE.RegCloseKey(handle.getValue());
            }
        });
    }

    @Override
    public void deleteValue(RegistryKey key, String name) throws PcException {
        using(key, WinNT.KEY_SET_VALUE, handle -> {
            int code = Advapi32.INSTANCE.RegDeleteValue(handle, name);
            return present("RegDeleteValue", key, code);
        });
    }

    @Override
    public void deleteEmptyKey(RegistryKey key) throws PcException {
        boolean there = using(key, WinNT.KEY_QUERY_VALUE, handle -> refuseUnlessEmpty(key, handle))
                .isPresent();
        if (!there) {
            return;
        }
        int slash = key.path().lastIndexOf('\\');
        if (slash < 0) {
            throw Win32.failure("RegDeleteKey", key.toString(), Win32.ACCESS_DENIED);
        }
        RegistryKey parent = new RegistryKey(key.hive(), key.path().substring(0, slash));
        using(parent, WinNT.KEY_QUERY_VALUE, handle -> {
            int code = Advapi32.INSTANCE.RegDeleteKey(handle, key.path().substring(slash + 1));
            return present("RegDeleteKey", key, code);
        });
    }

    @Override
    public void renameKey(RegistryKey key, String newName) throws PcException {
        RegistryKey renamed = key.parent().child(newName);
        if (exists(renamed)) {
            throw Win32.failure("RegRenameKey", key.toString(), Win32.ALREADY_EXISTS);
        }
        int rights = WinNT.KEY_CREATE_SUB_KEY | WinNT.KEY_ENUMERATE_SUB_KEYS;
        boolean done = using(key.parent(), rights, handle -> {
                    int code = RenamingLibrary.INSTANCE.RegRenameKey(handle, key.name(), newName);
                    succeed("RegRenameKey", key.toString(), code);
                    return true;
                })
                .isPresent();
        if (!done) {
            throw Win32.failure("RegRenameKey", key.toString(), Win32.FILE_NOT_FOUND);
        }
    }

    private static boolean refuseUnlessEmpty(RegistryKey key, HKEY handle) throws PcException {
        IntByReference keys = new IntByReference();
        IntByReference values = new IntByReference();
        succeed(
                "RegQueryInfoKey",
                key.toString(),
                Advapi32.INSTANCE.RegQueryInfoKey(
                        handle, null, null, null, keys, null, null, values, null, null, null, null));
        if (keys.getValue() != 0 || values.getValue() != 0) {
            throw Win32.failure("RegDeleteKey", key.toString(), Win32.DIR_NOT_EMPTY);
        }
        return true;
    }

    private static List<String> names(RegistryKey key, HKEY handle) throws PcException {
        List<String> names = new ArrayList<>();
        while (true) {
            char[] name = new char[NAME_LIMIT];
            IntByReference length = new IntByReference(NAME_LIMIT);
            int code = Advapi32.INSTANCE.RegEnumKeyEx(handle, names.size(), name, length, null, null, null, null);
            if (code == Win32.NO_MORE_ITEMS) {
                return names;
            }
            succeed("RegEnumKeyEx", key.toString(), code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    private static List<String> valueNames(RegistryKey key, HKEY handle) throws PcException {
        List<String> names = new ArrayList<>();
        char[] name = new char[VALUE_NAME_LIMIT];
        while (true) {
            IntByReference length = new IntByReference(VALUE_NAME_LIMIT);
            int code =
                    Advapi32.INSTANCE.RegEnumValue(handle, names.size(), name, length, null, null, (byte[]) null, null);
            if (code == Win32.NO_MORE_ITEMS) {
                return names;
            }
            succeed("RegEnumValue", key.toString(), code);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    private static Optional<RegistryValue> value(RegistryKey key, String name, HKEY handle) throws PcException {
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
        return present("RegQueryValueEx", key, code)
                ? Optional.of(RegistryBytes.decode(type.getValue(), Arrays.copyOf(bytes, size.getValue())))
                : Optional.empty();
    }

    private <T> Optional<T> using(RegistryKey key, int rights, Use<T> use) throws PcException {
        return Win32.call("RegOpenKeyEx", key.toString(), () -> {
            HKEYByReference handle = new HKEYByReference();
            if (!present("RegOpenKeyEx", key, open(key, rights, handle))) {
                return Optional.empty();
            }
            try {
                return Optional.of(use.with(handle.getValue()));
            } finally {
                Advapi32.INSTANCE.RegCloseKey(handle.getValue());
            }
        });
    }

    private int open(RegistryKey key, int rights, HKEYByReference handle) {
        HKEY root = root(key);
        return root == null
                ? Win32.FILE_NOT_FOUND
                : Advapi32.INSTANCE.RegOpenKeyEx(root, key.path(), 0, rights | WinNT.KEY_WOW64_64KEY, handle);
    }

    private @Nullable HKEY root(RegistryKey key) {
        return key.hive() == RegistryKey.Hive.HKLM ? WinReg.HKEY_LOCAL_MACHINE : person;
    }

    private static boolean present(String operation, RegistryKey key, int code) throws PcException {
        if (code == Win32.FILE_NOT_FOUND || code == Win32.PATH_NOT_FOUND) {
            return false;
        }
        succeed(operation, key.toString(), code);
        return true;
    }

    private static void succeed(String operation, String target, int code) throws PcException {
        if (code != Win32.SUCCESS) {
            throw Win32.failure(operation, target, code);
        }
    }

    private static String target(RegistryKey key, String name) {
        return key + "\\" + name;
    }
}
