package org.patchlight.update.reading.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.patchlight.pc.RegistryKey;

/** The keys whose values follow the same rules on a live PC and in a copy: policies, pauses, the edition of Windows. */
final class CopiedKeys {
    private static final String POLICY = "SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate";
    private static final String MACHINE = "hkey_local_machine\\";
    private static final String USER = "hkey_current_user\\";

    private static final Map<String, RegistryKey> KEYS = List.of(
                    RegistryKey.machine(POLICY),
                    RegistryKey.machine(POLICY + "\\AU"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\Update"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade"),
                    RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"),
                    RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\WindowsUpdate"))
            .stream()
            .collect(Collectors.toUnmodifiableMap(CopiedKeys::spelled, Function.identity()));

    private CopiedKeys() {}

    /** The key with this spelling, in lower case with its root; empty if its values are not needed. */
    static Optional<RegistryKey> of(String small) {
        return Optional.ofNullable(KEYS.get(small));
    }

    private static String spelled(RegistryKey key) {
        String root = key.hive() == RegistryKey.Hive.HKLM ? MACHINE : USER;
        return root + key.path().toLowerCase(Locale.ROOT);
    }
}
