package org.patchlight.update.standing.blocker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.service.StartType;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports rules of Windows Firewall that keep the update services from every server. A rule may be deliberate, so a fix
 * that disables them runs only if a person chooses it. Rules of a policy are only shown.
 */
public final class FirewallBlocksUpdates implements StandingCheck {
    private static final String SERVICE = "mpssvc";
    private static final RegistryKey POLICY =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy");
    private static final String ON = "EnableFirewall";
    private static final int MOST_SHOWN = 20;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        Pc pc = situation.pc();
        try {
            if (isOff(pc)) {
                return List.of();
            }
            List<Message> evidence = new ArrayList<>();
            int own = read(pc, FirewallRule.KEY, "update.evidence.firewall-rule", evidence);
            int count = own + read(pc, FirewallRule.POLICY, "update.evidence.firewall-rule-policy", evidence);
            boolean fixable = own > 0 && !pc.facts().management().isManaged();
            List<String> fixes = fixable ? List.of(FixId.REMOVE_UPDATE_BLOCKER) : List.of();
            Severity severity = situation.isInTrouble() ? Severity.PROBLEM : Severity.ATTENTION;
            return count == 0 ? List.of() : List.of(finding(count, severity, evidence, situation.now(), fixes));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.firewall-unread"));
            return List.of();
        }
    }

    /** The number of blocking rules in a key; the first of all are added to the evidence. */
    private static int read(Pc pc, RegistryKey key, String line, List<Message> evidence) throws PcException {
        int count = 0;
        for (String name : pc.registry().valueNames(key)) {
            Optional<FirewallRule> rule = pc.registry().text(key, name).flatMap(FirewallRule::blockingUpdates);
            if (rule.isPresent()) {
                count++;
                if (evidence.size() < MOST_SHOWN) {
                    String shown =
                            rule.get().name().isEmpty() ? name : rule.get().name();
                    evidence.add(Message.of(line, shown, rule.get().target(), name));
                }
            }
        }
        return count;
    }

    /**
     * The finding by copied evidence.
     *
     * @param count the number of rules
     * @param evidence the rules
     */
    public static Finding finding(int count, Severity severity, List<Message> evidence, Instant observed) {
        return finding(count, severity, evidence, observed, List.of());
    }

    private static Finding finding(
            int count, Severity severity, List<Message> evidence, Instant observed, List<String> fixes) {
        return new Finding(
                FindingId.FIREWALL_BLOCKS_UPDATES,
                Subject.UPDATES,
                severity,
                List.of(Integer.toString(count)),
                evidence,
                observed,
                null,
                fixes);
    }

    /** Rules have no effect while the firewall's service is disabled, or the firewall is off in both kinds of network. */
    private static boolean isOff(Pc pc) throws PcException {
        boolean disabled = pc.services()
                .find(SERVICE)
                .filter(facts -> facts.startType() == StartType.DISABLED)
                .isPresent();
        return disabled
                || (pc.registry().number(POLICY.child("StandardProfile"), ON).orElse(1) == 0
                        && pc.registry()
                                        .number(POLICY.child("PublicProfile"), ON)
                                        .orElse(1)
                                == 0);
    }
}
