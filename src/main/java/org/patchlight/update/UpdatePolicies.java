package org.patchlight.update;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;

/** The policies that hold updates back. They are an administrator's decision: told, never changed. */
final class UpdatePolicies {
    private static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate");
    private static final RegistryKey USER =
            RegistryKey.user("Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\WindowsUpdate");
    private static final String NO_ACCESS = "DisableWindowsUpdateAccess";

    private UpdatePolicies() {}

    private record Switch(RegistryKey key, String name) {}

    private static final List<Switch> SWITCHES = List.of(
            new Switch(KEY, NO_ACCESS),
            new Switch(KEY, "SetDisableUXWUAccess"),
            new Switch(KEY, "DoNotConnectToWindowsUpdateInternetLocations"),
            new Switch(KEY, "TargetReleaseVersion"),
            new Switch(KEY, "ExcludeWUDriversInQualityUpdate"),
            new Switch(KEY.child("AU"), "NoAutoUpdate"));

    /** The policies in force, each with what it does. */
    static List<Message> read(Pc pc) throws PcException {
        List<Message> policies = new ArrayList<>();
        for (Switch one : SWITCHES) {
            add(pc, one, policies);
        }
        if (!pc.facts().version().isTenOrLater()) {
            // later versions do not heed policies of the person
            add(pc, new Switch(USER, NO_ACCESS), policies);
        }
        return policies;
    }

    private static void add(Pc pc, Switch one, List<Message> policies) throws PcException {
        OptionalLong number = pc.registry().number(one.key(), one.name());
        if (number.isPresent() && number.getAsLong() != 0) {
            policies.add(Message.of(
                    "update.evidence.policy",
                    one.key() + "\\" + one.name(),
                    Long.toString(number.getAsLong()),
                    Message.of("update.policy." + one.name())));
        }
    }
}
