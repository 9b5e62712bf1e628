package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.FirewallRuleText;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.plan.Failures;

class SwitchOffFirewallRuleTest {
    private static final String ID = "{55555555-1111-2222-3333-444444444444}";
    private static final String HOST = "App=%SystemRoot%\\System32\\svchost.exe|";

    private static final String RULE = "v2.31|Action=Block|Active=TRUE|Dir=Out|" + HOST + "Svc=BITS|Name=Stop it|";

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v2.31|Action=Block|Active=TRUE|Dir=Out|" + HOST + "Svc=wuauserv|Name=Stop it|",
                "v2.0|action=BLOCK|active=True|dir=out|svc=DoSvc|name=Keine Updates, ja|",
                "v2.10|Name=No = updates|Action=Block|Dir=Out|Protocol=6|RPort=443|" + HOST + "Active=TRUE|"
            })
    void the_rule_stays_and_an_undo_from_the_journal_enables_it_again(String rule) throws PcException {
        write(rule);
        Step step = step(rule);
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        assertThat(FirewallRuleText.of(rule()).active()).isFalse();
        assertThat(FirewallRule.blockingUpdates(rule())).isEmpty();
        undone(step, before);
        assertThat(rule().replaceAll("(?i)active=true", "Active=TRUE"))
                .isEqualTo(rule.replaceAll("(?i)active=true", "Active=TRUE"));
        undone(step, before);
        assertThat(FirewallRule.blockingUpdates(rule())).isPresent();
    }

    @Test
    void a_rule_that_was_changed_before_its_turn_is_left_alone() throws PcException {
        write(RULE);
        Step step = step(RULE);
        String other = RULE.replace("Name=Stop it", "Name=Another");
        write(other);
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isFalse();
        undone(step, before);
        assertThat(rule()).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action=Allow|Active=TRUE|Dir=Out|Svc=BITS|Name=Stop it|", ""})
    void a_rule_that_was_changed_since_is_said_to_be_left_alone(String since) throws PcException {
        write(RULE);
        Step step = step(RULE);
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        if (since.isEmpty()) {
            pc.registry().deleteValue(FirewallRule.KEY, ID);
        } else {
            write("v2.31|" + since);
        }
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(step, before));
        assertThat(refused.operation()).isEqualTo(SwitchOffFirewallRule.RULE_CHANGED);
        assertThat(refused.reason()).isEqualTo(Reason.MISSING);
        assertThat(pc.registry().text(FirewallRule.KEY, ID).orElse("")).doesNotContain("Block");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_rule_whose_name_another_one_got_before_its_turn_is_left_alone(boolean ofPolicy) throws PcException {
        write(RULE);
        Step step = step(RULE);
        writeNamesake(ofPolicy);
        assertThat(step.act(pc, percent -> {}).done()).isFalse();
        assertThat(rule()).isEqualTo(RULE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_undo_never_enables_another_rule_that_got_the_same_name_since(boolean ofPolicy) throws PcException {
        write(RULE);
        Step step = step(RULE);
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        writeNamesake(ofPolicy);
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(step, before));
        assertThat(refused.operation()).isEqualTo(SwitchOffFirewallRule.NAME_SHARED);
        assertThat(FirewallRuleText.of(rule()).active()).isFalse();
        assertThat(Failures.words(refused).key()).isEqualTo("failure.firewall-rule-shared");
    }

    /** Windows compares names of rules without case. */
    private void writeNamesake(boolean ofPolicy) throws PcException {
        RegistryKey key = ofPolicy ? FirewallRule.POLICY : FirewallRule.KEY;
        pc.registry().write(key, "{0-another}", new RegistryValue.Text(RULE.replace("Stop it", "stop IT")));
    }

    private static SwitchOffFirewallRule step(String rule) {
        FirewallRuleText text = FirewallRuleText.of(rule);
        return new SwitchOffFirewallRule(ID, text.name(), text.service());
    }

    private void undone(Step step, Map<String, String> before) throws PcException {
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }

    private void write(String rule) throws PcException {
        pc.registry().write(FirewallRule.KEY, ID, new RegistryValue.Text(rule));
    }

    private String rule() throws PcException {
        return pc.registry().text(FirewallRule.KEY, ID).orElseThrow();
    }
}
