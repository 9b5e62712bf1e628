package org.patchlight.pc.simulated;

import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.FirewallRuleText;
import org.patchlight.pc.simulated.model.KeyNode;
import org.patchlight.pc.simulated.model.Model;

/** The firewall of a simulated PC. As on Windows, a rule is found by its name, and its registry value is written again. */
final class SimulatedFirewall {
    private static final int NOT_FOUND = 0x80070002;
    private static final int ANOTHER_RULE = 0x80070490;

    private SimulatedFirewall() {}

    static void set(Model model, String name, String service, boolean enabled) throws PcException {
        KeyNode rules = model.registry.find(FirewallRule.KEY);
        if (rules != null) {
            for (var rule : rules.values.entrySet()) {
                if (rule.getValue() instanceof RegistryValue.Text text
                        && FirewallRuleText.of(text.text()).name().equalsIgnoreCase(name)) {
                    if (!FirewallRuleText.of(text.text()).isBlock(name, service)) {
                        throw new PcException(Reason.MISSING, "SetFirewallRule", name, ANOTHER_RULE);
                    }
                    String changed = text.text()
                            .replaceFirst("(?i)\\|Active=[A-Z]{1,9}", "|Active=" + (enabled ? "TRUE" : "FALSE"));
                    rule.setValue(new RegistryValue.Text(changed, text.expandable()));
                    return;
                }
            }
        }
        throw new PcException(Reason.MISSING, "SetFirewallRule", name, NOT_FOUND);
    }
}
