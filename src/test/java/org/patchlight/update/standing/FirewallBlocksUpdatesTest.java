package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.BorrowedRegistry;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.standing.blocker.FirewallBlocksUpdates;

class FirewallBlocksUpdatesTest {
    private static final FirewallBlocksUpdates FIREWALL = new FirewallBlocksUpdates();
    private static final String POLICY =
            "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy";

    private final SimulatedPc pc = SimulatedPc.of("firewall-blocks-updates");

    @Test
    void a_pc_without_such_a_rule_is_fine() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(FIREWALL))
                .isEmpty();
    }

    @Test
    void each_rule_is_listed_with_its_service_and_its_value() {
        Finding finding = StandingCheckRun.of(pc).only(FIREWALL);
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.arguments()).containsExactly("2");
        assertThat(StandingCheckRun.text(finding))
                .contains("\"No updates 1\" blocks outgoing connections of wuauserv", "BITS", "{7C5E7E3B-")
                .doesNotContain("DNS");
        assertThat(StandingCheckRun.of(pc).overdue().only(FIREWALL).severity()).isEqualTo(Severity.PROBLEM);
    }

    @Test
    void the_fix_is_offered_for_rules_of_this_pc_and_never_for_those_of_a_policy() throws PcException {
        assertThat(StandingCheckRun.of(pc).only(FIREWALL).fixes()).containsExactly("remove-update-blocker");
        SimulatedPc other = SimulatedPc.of("healthy");
        other.registry()
                .write(
                        FirewallRule.POLICY,
                        "{1}",
                        new RegistryValue.Text("v2.31|Action=Block|Active=TRUE|Dir=Out|Svc=DoSvc|Name=House rule|"));
        Finding finding = StandingCheckRun.of(other).only(FIREWALL);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding)).contains("The rule \"House rule\" of a policy blocks");
        SimulatedPc managed = SimulatedPc.of("firewall-blocks-updates+managed-pc");
        assertThat(StandingCheckRun.of(managed).only(FIREWALL).fixes()).isEmpty();
    }

    @Test
    void a_firewall_that_is_off_blocks_nothing() throws PcException {
        assertThat(StandingCheckRun.of(pc)
                        .value(POLICY + "\\StandardProfile", "EnableFirewall", 0)
                        .findings(FIREWALL))
                .hasSize(1);
        assertThat(StandingCheckRun.of(pc)
                        .value(POLICY + "\\PublicProfile", "EnableFirewall", 0)
                        .findings(FIREWALL))
                .isEmpty();
        SimulatedPc other = SimulatedPc.of("firewall-blocks-updates");
        other.services().setStartType("mpssvc", StartType.DISABLED);
        assertThat(StandingCheckRun.of(other).findings(FIREWALL)).isEmpty();
    }

    @Test
    void rules_that_cannot_be_listed_are_said_to_be_unread() {
        StandingCheckRun run = StandingCheckRun.of(new BorrowedPc(pc) {
            @Override
            public Registry registry() {
                return new BorrowedRegistry(super.registry()); // lists no values
            }
        });
        assertThat(run.findings(FIREWALL)).isEmpty();
        assertThat(run.unread).hasSize(1);
    }
}
