package org.patchlight.pc.simulated.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.UpdateKeys;

/** What programs and administrators do to a {@link Model} to hold updates back on purpose. */
final class UpdateHolds {
    private UpdateHolds() {}

    /** Two rules of a blocking program, and one that has nothing to do with updates. */
    static void blockByFirewall(Model model) {
        String host = "App=%SystemRoot%\\system32\\svchost.exe|";
        model.registry.put(
                FirewallRule.KEY,
                "{7C5E7E3B-9E52-4B1D-8C0C-2F9B8C1F7A10}",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|" + host + "Svc=wuauserv|Name=No updates 1|");
        model.registry.put(
                FirewallRule.KEY,
                "{0B1B2F7E-54B5-4E7B-9E04-8A1F3B6D4C21}",
                "v2.31|Action=Block|Active=TRUE|Dir=Out|Protocol=6|RPort=443|" + host + "Svc=BITS|Name=No updates 2|");
        model.registry.put(
                FirewallRule.KEY,
                "CoreNet-DNS-Out-UDP",
                "v2.31|Action=Allow|Active=TRUE|Dir=Out|Protocol=17|RPort=53|" + host + "Svc=dnscache|Name=DNS|");
    }

    /** A blocking program denies everyone the start of the services that search and download. */
    static void denyStart(Model model) {
        for (String service : List.of(UpdateKeys.SERVICE, "BITS")) {
            model.registry.put(
                    ServiceKeys.SERVICES.child(service).child("Security"),
                    "AccessList",
                    "D:(D;;RPWP;;;WD)(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)");
        }
    }

    /** As scripts against updates do: they write policies into the registry, past every group policy. */
    static void denyByPolicy(Model model) {
        model.registry.put(UpdateKeys.POLICY, "DisableWindowsUpdateAccess", 1);
        model.registry.put(UpdateKeys.POLICY.child("AU"), "NoAutoUpdate", 1);
    }

    /** A pause of five weeks that was renewed before it ended. */
    static void renewPause(Model model) {
        RegistryKey settings = RegistryKey.machine("SOFTWARE\\Microsoft\\WindowsUpdate\\UX\\Settings");
        Instant today = model.now().truncatedTo(ChronoUnit.SECONDS);
        model.registry.put(
                settings,
                "PauseUpdatesStartTime",
                today.minus(Duration.ofDays(48)).toString());
        model.registry.put(
                settings,
                "PauseUpdatesExpiryTime",
                today.plus(Duration.ofDays(22)).toString());
    }

    /** Microsoft knows a problem of this PC with the next version. */
    static void hold(Model model) {
        RegistryKey versions = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion"
                + "\\AppCompatFlags\\TargetVersionUpgradeExperienceIndicators");
        model.registry.put(versions.child("NX99H2"), "GatedBlockId", "60000001");
        model.registry.put(versions.child("OL98H2"), "GatedBlockId", "None");
    }
}
