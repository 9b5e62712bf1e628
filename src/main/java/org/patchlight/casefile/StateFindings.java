package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.TimeOrder;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.standing.ServiceHijacked;

/** Creates findings from facts about the PC: disabled or missing services, a pending restart. */
final class StateFindings {
    private final CaseNotes notes;
    private final TimeOrder order;
    private final Instant newest;
    private final Duration recent;

    StateFindings(CaseNotes notes, TimeOrder order, Instant newest, Duration recent) {
        this.notes = notes;
        this.order = order;
        this.newest = newest;
        this.recent = recent;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        services(
                findings,
                FindingId.TIME_SERVICE_DISABLED,
                Fact.Kind.SERVICE_DISABLED,
                ServiceNames.TIME::equalsIgnoreCase,
                Severity.ATTENTION,
                List.of(FixId.ENABLE_INTERNET_TIME));
        services(
                findings,
                FindingId.UPDATE_SERVICE_DISABLED,
                Fact.Kind.SERVICE_DISABLED,
                isOneOf(ServiceNames.FOR_UPDATES),
                Severity.PROBLEM,
                List.of(FixId.RESTORE_UPDATE_SERVICES));
        services(
                findings,
                FindingId.UPDATE_SERVICE_MISSING,
                Fact.Kind.SERVICE_MISSING,
                isOneOf(ServiceNames.ESSENTIAL),
                Severity.PROBLEM,
                List.of());
        services(
                findings,
                FindingId.SIGN_IN_ASSISTANT_DISABLED,
                Fact.Kind.SERVICE_DISABLED,
                ServiceNames.SIGN_IN_ASSISTANT::equalsIgnoreCase,
                Severity.INFO,
                List.of());
        hijacked(findings);
        restart(findings);
        return findings;
    }

    private void hijacked(List<Finding> findings) {
        List<SourcedFact> facts = notes.facts.all(Fact.Kind.SERVICE_HIJACKED, order).stream()
                .filter(this::isRecent)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        List<String> services = facts.stream()
                .map(fact -> fact.fact().subject())
                .map(subject -> subject.substring(0, Math.max(0, subject.indexOf(" = "))))
                .distinct()
                .toList();
        List<Message> evidence = facts.stream()
                .map(fact -> line(
                        fact,
                        Message.of(
                                "update.evidence.service-hijacked-copied",
                                fact.fact().subject())))
                .toList();
        findings.add(ServiceHijacked.finding(services, evidence, newest));
    }

    private static Predicate<String> isOneOf(List<String> names) {
        return service -> names.stream().anyMatch(service::equalsIgnoreCase);
    }

    private void services(
            List<Finding> findings,
            String id,
            Fact.Kind kind,
            Predicate<String> wanted,
            Severity severity,
            List<String> fixes) {
        List<SourcedFact> facts = notes.facts.all(kind, order).stream()
                .filter(fact -> wanted.test(fact.fact().subject()))
                .filter(this::isRecent)
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        String key = kind == Fact.Kind.SERVICE_DISABLED
                ? "update.evidence.service-disabled"
                : "update.evidence.service-missing";
        List<Message> evidence = facts.stream()
                .map(fact -> line(fact, Message.of(key, fact.fact().subject())))
                .toList();
        List<String> names = facts.stream().map(fact -> fact.fact().subject()).toList();
        Subject subject = id.startsWith("time") ? Subject.CLOCK : Subject.UPDATES;
        findings.add(
                new Finding(id, subject, severity, List.of(String.join(", ", names)), evidence, newest, null, fixes));
    }

    private void restart(List<Finding> findings) {
        List<SourcedFact> pending = new PendingRestarts(notes, order)
                .all().stream().filter(this::isRecent).toList();
        if (!pending.isEmpty()) {
            List<Message> evidence = pending.stream()
                    .map(fact -> line(fact, Message.of("diagnosis.evidence.restart")))
                    .toList();
            findings.add(new Finding(
                    FindingId.RESTART_PENDING,
                    Subject.UPDATES,
                    Severity.ATTENTION,
                    List.of(),
                    evidence,
                    newest,
                    null,
                    List.of(FixId.RESTART_PC)));
        }
    }

    private boolean isRecent(SourcedFact fact) {
        EvidenceTime time = fact.fact().timeOrNull();
        return time == null || !order.place(time).isBefore(newest.minus(recent));
    }

    private static Message line(SourcedFact fact, Message what) {
        return CaseWords.seen(what, fact.fact().timeOrNull(), fact.path());
    }
}
