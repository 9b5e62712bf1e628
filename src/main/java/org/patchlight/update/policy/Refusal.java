package org.patchlight.update.policy;

import java.util.Arrays;
import java.util.List;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.UpdateServer;

/** A policy that keeps Windows from updating at all, not only from some version (Microsoft's list of Update policies). */
public enum Refusal {
    /** Windows refuses each search, with 0x8024002E. */
    ACCESS(UpdateServer.POLICY, "DisableWindowsUpdateAccess"),
    /** The page of Windows Update has no button to search. */
    PAGE(UpdateServer.POLICY, "SetDisableUXWUAccess"),
    /** With an update server, Windows doesn't use Microsoft's. */
    INTERNET(UpdateServer.POLICY, "DoNotConnectToWindowsUpdateInternetLocations"),
    /** Windows searches only if a person does. */
    AUTOMATIC(UpdateServer.AUTOMATIC, "NoAutoUpdate");

    private final RegistryKey key;
    private final String valueName;

    Refusal(RegistryKey key, String valueName) {
        this.key = key;
        this.valueName = valueName;
    }

    /** The key of its value. */
    public RegistryKey key() {
        return key;
    }

    /** The name of its value. */
    public String valueName() {
        return valueName;
    }

    /** Those with these names. */
    static List<Refusal> named(List<String> names) {
        return Arrays.stream(values())
                .filter(one -> names.contains(one.valueName))
                .toList();
    }
}
