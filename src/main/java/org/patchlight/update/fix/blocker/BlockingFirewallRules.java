package org.patchlight.update.fix.blocker;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.FirewallNames;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.FirewallRuleText;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.SwitchOffFirewallRule;

/**
 * Disables the rules of Windows Firewall that keep the update services from every server. Windows finds a rule by its name
 * alone, so a rule is only disabled if no other one has its name. Rules of a policy are never changed.
 */
final class BlockingFirewallRules {
    private static final int MOST_RULES = 20;
    private static final int LONGEST_SHOWN = 120;
    private static final String KEY = "fix.remove-update-blocker.";

    private BlockingFirewallRules() {}

    /**
     * The steps on this PC, or why there are none.
     *
     * @throws PcException if the rules can't be read
     */
    static FixProposal propose(Pc pc) throws PcException {
        FirewallNames names = FirewallNames.read(pc.registry());
        List<SwitchOffFirewallRule> steps = new ArrayList<>();
        Message obstacle = Message.of(KEY + "nothing");
        for (String id : pc.registry().valueNames(FirewallRule.KEY)) {
            String text = pc.registry().text(FirewallRule.KEY, id).orElse("");
            if (FirewallRule.blockingUpdates(text).isEmpty()) {
                continue;
            }
            FirewallRuleText rule = FirewallRuleText.of(text);
            String name = rule.name();
            boolean found = !name.isEmpty() && !name.startsWith("@") && names.isUnique(name);
            if (!found) {
                obstacle = Message.of(
                        KEY + "firewall-name",
                        OutsideText.oneLine(OutsideText.cut(name.isEmpty() ? id : name, LONGEST_SHOWN)));
            } else if (steps.size() == MOST_RULES) {
                obstacle = Message.of(KEY + "firewall-many", Integer.toString(MOST_RULES));
            } else {
                steps.add(new SwitchOffFirewallRule(id, name, rule.service()));
            }
        }
        boolean whole = !steps.isEmpty() && obstacle.key().equals(KEY + "nothing");
        return new FixProposal(List.copyOf(steps), whole ? null : obstacle);
    }
}
