package org.patchlight.update.reading.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.RegistryKey;

/** The registry keys of the time service in a copy, which may be of a hive that was loaded elsewhere. */
final class TimeServiceKeys {
    /** The key of its policies. */
    static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");

    private static final String SERVICE = "\\services\\w32time";
    /** The keys with the settings that decide whether it asks servers. */
    private static final Set<String> SETTINGS =
            Set.of("", "\\parameters", "\\timeproviders\\ntpclient", "\\timeproviders\\vmictimeprovider");

    /** Control set 002 and later ones are older copies that Windows doesn't use. */
    private static final int LAST_USED = 1;

    private int rank = LAST_USED;

    /** Whether a key in lower case belongs to the time service, or to its policies. */
    static boolean contains(String key) {
        return key.contains("\\w32time\\") || key.endsWith("\\w32time");
    }

    /**
     * The key as it is on the PC.
     *
     * @param key the copied key in lower case
     * @param keyRank the rank of its control set, 0 for the current one; a lower rank seen before wins
     * @return null if it is no key with settings of the time service, or of a control set that doesn't count
     */
    @Nullable RegistryKey settings(String key, int keyRank) {
        int at = key.contains("controlset") ? key.indexOf(SERVICE) : -1;
        String below = at < 0 ? "-" : key.substring(at + SERVICE.length());
        if (keyRank > rank || !SETTINGS.contains(below)) {
            return null;
        }
        rank = keyRank;
        return RegistryKey.machine("SYSTEM\\CurrentControlSet" + SERVICE + below);
    }
}
