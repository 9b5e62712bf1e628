package org.patchlight.pc.simulated.scenario;

import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.simulated.model.Model;

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
}
