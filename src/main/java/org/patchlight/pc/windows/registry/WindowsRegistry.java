package org.patchlight.pc.windows.registry;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import java.time.Instant;
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
    private final @Nullable HKEY person;

    /** Uses an open key. */
    private interface Use<T> {
        T with(OpenKey key) throws PcException;
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
            return code == Win32.ACCESS_DENIED || OpenKey.isPresent("RegOpenKeyEx", key, code);
        });
    }

    @Override
    public List<String> children(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_ENUMERATE_SUB_KEYS, OpenKey::childNames).orElse(List.of());
    }

    @Override
    public List<String> valueNames(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, OpenKey::valueNames).orElse(List.of());
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, open -> open.value(name)).flatMap(found -> found);
    }

    @Override
    public Optional<Instant> lastWritten(RegistryKey key) throws PcException {
        return using(key, WinNT.KEY_QUERY_VALUE, OpenKey::lastWritten).filter(time -> time.isAfter(Instant.EPOCH));
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
            OpenKey.succeed(
                    "RegCreateKeyEx",
                    key.toString(),
                    Advapi32.INSTANCE.RegCreateKeyEx(
                            root, key.path(), 0, null, 0, rights, null, handle, new IntByReference()));
            try {
                byte[] bytes = RegistryBytes.encode(value);
                int type = RegistryBytes.type(value);
                OpenKey.succeed(
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
        using(key, WinNT.KEY_SET_VALUE, open -> open.deleteValue(name));
    }

    @Override
    public void deleteEmptyKey(RegistryKey key) throws PcException {
        Optional<Boolean> empty = using(key, WinNT.KEY_QUERY_VALUE, OpenKey::isEmpty);
        if (empty.isEmpty()) {
            return;
        }
        if (!empty.get()) {
            throw Win32.failure("RegDeleteKey", key.toString(), Win32.DIR_NOT_EMPTY);
        }
        int slash = key.path().lastIndexOf('\\');
        if (slash < 0) {
            throw Win32.failure("RegDeleteKey", key.toString(), Win32.ACCESS_DENIED);
        }
        RegistryKey parent = new RegistryKey(key.hive(), key.path().substring(0, slash));
        using(parent, WinNT.KEY_QUERY_VALUE, open -> {
            int code = Advapi32.INSTANCE.RegDeleteKey(open.handle(), key.path().substring(slash + 1));
            return OpenKey.isPresent("RegDeleteKey", key, code);
        });
    }

    @Override
    public void renameKey(RegistryKey key, String newName) throws PcException {
        RegistryKey renamed = key.parent().child(newName);
        if (exists(renamed)) {
            throw Win32.failure("RegRenameKey", key.toString(), Win32.ALREADY_EXISTS);
        }
        int rights = WinNT.KEY_CREATE_SUB_KEY | WinNT.KEY_ENUMERATE_SUB_KEYS;
        boolean done = using(key.parent(), rights, open -> {
                    int code = RenamingLibrary.INSTANCE.RegRenameKey(open.handle(), key.name(), newName);
                    OpenKey.succeed("RegRenameKey", key.toString(), code);
                    return true;
                })
                .isPresent();
        if (!done) {
            throw Win32.failure("RegRenameKey", key.toString(), Win32.FILE_NOT_FOUND);
        }
    }

    private <T> Optional<T> using(RegistryKey key, int rights, Use<T> use) throws PcException {
        return Win32.call("RegOpenKeyEx", key.toString(), () -> {
            HKEYByReference handle = new HKEYByReference();
            if (!OpenKey.isPresent("RegOpenKeyEx", key, open(key, rights, handle))) {
                return Optional.empty();
            }
            try {
                return Optional.of(use.with(new OpenKey(key, handle.getValue())));
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

    private static String target(RegistryKey key, String name) {
        return key + "\\" + name;
    }
}
