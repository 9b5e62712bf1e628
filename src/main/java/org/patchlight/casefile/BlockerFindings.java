package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.standing.HostsFileBlocksUpdates;
import org.patchlight.update.standing.blocker.FirewallBlocksUpdates;
import org.patchlight.update.standing.blocker.SafeguardHold;
import org.patchlight.update.standing.blocker.ServiceRightsChanged;
import org.patchlight.update.standing.blocker.UpdateProgramsRenamed;

/**
 * Creates findings from what copied evidence says about other programs, or Microsoft, that hold updates back. No fix is
 * offered: a copy doesn't show whether an organisation manages the PC.
 */
final class BlockerFindings {

    private final CaseNotes notes;
    private final TimeOrder order;
    private final Instant newest;
    private final boolean inTrouble;

    /**
     * Findings of one case.
     *
     * @param newest the time of the findings
     * @param inTrouble whether an update failed recently
     */
    BlockerFindings(CaseNotes notes, TimeOrder order, Instant newest, boolean inTrouble) {
        this.notes = notes;
        this.order = order;
        this.newest = newest;
        this.inTrouble = inTrouble;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<Message> hosts = lines(Fact.Kind.HOSTS_BLOCK, "update.evidence.hosts-line-copied");
        if (!hosts.isEmpty()) {
            findings.add(HostsFileBlocksUpdates.finding(hosts.size(), hosts, newest, inTrouble, List.of()));
        }
        List<Message> rules = lines(Fact.Kind.FIREWALL_BLOCKS, "update.evidence.firewall-rule-copied");
        if (!rules.isEmpty()) {
            Severity severity = inTrouble ? Severity.PROBLEM : Severity.ATTENTION;
            findings.add(FirewallBlocksUpdates.finding(rules.size(), severity, rules, newest));
        }
        List<Message> programs = lines(Fact.Kind.PROGRAM_RENAMED, "update.evidence.program-renamed-copied");
        if (!programs.isEmpty()) {
            findings.add(UpdateProgramsRenamed.finding(programs, newest, inTrouble, List.of()));
        }
        List<Message> rights = lines(Fact.Kind.SERVICE_RIGHTS, "update.evidence.service-rights-copied");
        if (!rights.isEmpty()) {
            List<String> services = notes.facts.all(Fact.Kind.SERVICE_RIGHTS, order).stream()
                    .map(fact -> fact.fact().subject())
                    .toList();
            findings.add(ServiceRightsChanged.finding(services, rights, newest, inTrouble));
        }
        holds(findings);
        return findings;
    }

    private void holds(List<Finding> findings) {
        String installed = notes.registry
                .read(SafeguardHold.WINDOWS, SafeguardHold.INSTALLED)
                .map(value -> value instanceof RegistryValue.Text text ? text.text() : "")
                .orElse("");
        List<String> held = new ArrayList<>();
        List<Message> evidence = new ArrayList<>();
        for (SourcedFact fact : notes.facts.all(Fact.Kind.UPGRADE_HELD, order)) {
            String subject = fact.fact().subject();
            int end = subject.indexOf(Fact.SEPARATOR);
            UpgradeHold.of(subject.substring(0, end), subject.substring(end + Fact.SEPARATOR.length()))
                    .filter(hold -> !hold.isPast(installed))
                    .ifPresent(hold -> {
                        held.add(hold.version());
                        evidence.add(line(fact, SafeguardHold.line(hold)));
                    });
        }
        if (!held.isEmpty()) {
            findings.add(SafeguardHold.finding(held, evidence, newest));
        }
    }

    private List<Message> lines(Fact.Kind kind, String key) {
        return notes.facts.all(kind, order).stream()
                .map(fact -> line(fact, Message.of(key, fact.fact().subject())))
                .toList();
    }

    private static Message line(SourcedFact fact, Message what) {
        return FailureWords.seen(what, fact.fact().timeOrNull(), fact.path());
    }
}
