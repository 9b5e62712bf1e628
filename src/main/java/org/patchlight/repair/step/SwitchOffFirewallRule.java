package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.policy.FirewallNames;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.FirewallRuleText;

/**
 * Disables one rule of Windows Firewall and keeps it. Windows does it itself, so that the rule ends at once. Undo enables
 * the same rule again. Windows finds a rule by its name, so nothing is done while another rule has the same name.
 *
 * @param target the id of the rule: the name of its registry value
 * @param name the name that the firewall shows for it
 * @param service the service that it blocks; empty for the program that runs all services
 */
public record SwitchOffFirewallRule(String target, String name, String service) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "disable-firewall-rule";
    /** The operation of a failed undo: the rule is gone or another one. Its target is the rule's name. */
    public static final String RULE_CHANGED = "RestoreFirewallRule";
    /** The operation of a failed undo: another rule has the same name by now. Its target is the rule's name. */
    public static final String NAME_SHARED = "FindFirewallRule";

    private static final int LONGEST_SHOWN = 120;
    private static final String NAME = "name";
    private static final String SERVICE = "service";
    private static final String RULE = "rule";

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, OutsideText.oneLine(OutsideText.cut(name, LONGEST_SHOWN)));
    }

    @Override
    public String consent() {
        return target + "=" + name + "|" + service;
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        Optional<String> rule = rule(pc).filter(this::isExpected);
        return rule.isEmpty() ? Map.of() : Map.of(NAME, name, SERVICE, service, RULE, rule.get());
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        if (rule(pc).filter(this::isExpected).isEmpty()) {
            return StepOutcome.skipped(Message.of("step.firewall-rule-changed", name));
        }
        if (!isFound(pc, name)) {
            return StepOutcome.skipped(
                    Message.of("fix.remove-update-blocker.firewall-name", OutsideText.cut(name, LONGEST_SHOWN)));
        }
        pc.network().setFirewallRule(name, service, false);
        return StepOutcome.DONE;
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        String oldName = before.get(NAME);
        String oldService = before.getOrDefault(SERVICE, "");
        if (oldName == null) {
            return;
        }
        FirewallRuleText now = rule(pc).map(FirewallRuleText::of)
                .filter(rule -> rule.isBlock(oldName, oldService))
                .orElseThrow(() -> new PcException(Reason.MISSING, RULE_CHANGED, oldName, 0));
        if (!now.active()) {
            if (!isFound(pc, oldName)) {
                throw new PcException(Reason.FAILED, NAME_SHARED, oldName, 0);
            }
            pc.network().setFirewallRule(oldName, oldService, true);
        }
    }

    private static boolean isFound(Pc pc, String wanted) throws PcException {
        return FirewallNames.read(pc.registry()).isUnique(wanted);
    }

    private boolean isExpected(String text) {
        return FirewallRule.blockingUpdates(text).isPresent()
                && FirewallRuleText.of(text).isBlock(name, service);
    }

    private Optional<String> rule(Pc pc) throws PcException {
        return pc.registry().text(FirewallRule.KEY, target);
    }
}
