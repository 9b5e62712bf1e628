package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchlight.casefile.clock.TimeServiceDisabled;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.standing.RestartFinding;
import org.patchlight.update.standing.ServiceFindings;
import org.patchlight.update.standing.ServiceHijacked;

/** Creates findings from facts about the PC: disabled or missing services, a pending restart. */
final class StateFindings {
    private static final String DISABLED = "update.evidence.service-disabled";

    private final CaseNotes notes;
    private final TimeOrder order;
    private final Instant newest;
    private final Duration recent;
    private final FailedServices failed;

    StateFindings(CaseNotes notes, TimeOrder order, Instant newest, Duration recent) {
        this.notes = notes;
        this.order = order;
        this.newest = newest;
        this.recent = recent;
        this.failed = new FailedServices(notes, order, newest, recent);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<SourcedFact> time = disabled(ServiceNames.TIME::equalsIgnoreCase);
        if (!time.isEmpty()) {
            findings.add(TimeServiceDisabled.finding(lines(DISABLED, time), newest));
        }
        List<SourcedFact> disabled =
                disabled(isOneOf(ServiceNames.FOR_UPDATES).or(isOneOf(ServiceNames.PREREQUISITES)));
        ServiceFindings.disabled(services(disabled), lines(DISABLED, disabled), newest)
                .ifPresent(findings::add);
        missing().ifPresent(findings::add);
        findings.addAll(failed.findings());
        List<SourcedFact> signIn = disabled(ServiceNames.SIGN_IN_ASSISTANT::equalsIgnoreCase);
        ServiceFindings.signInDisabled(lines(DISABLED, signIn), newest).ifPresent(findings::add);
        hijacked(findings);
        restart(findings);
        return findings;
    }

    private Optional<Finding> missing() {
        List<SourcedFact> renamed = services(Fact.Kind.SERVICE_RENAMED, isOneOf(ServiceNames.RENAMED_BY_BLOCKERS));
        List<String> names = new ArrayList<>(services(renamed));
        List<Message> evidence = new ArrayList<>(lines("update.evidence.service-renamed-copied", renamed));
        List<SourcedFact> gone = services(Fact.Kind.SERVICE_MISSING, onEachWindows()).stream()
                .filter(fact -> !names.contains(fact.fact().subject()))
                .toList();
        names.addAll(services(gone));
        evidence.addAll(lines("update.evidence.service-missing", gone));
        return ServiceFindings.missing(names, evidence, newest, List.of());
    }

    private static Predicate<String> onEachWindows() {
        return isOneOf(ServiceNames.ESSENTIAL).or(isOneOf(ServiceNames.PREREQUISITES));
    }

    private List<SourcedFact> disabled(Predicate<String> wanted) {
        return services(Fact.Kind.SERVICE_DISABLED, wanted).stream()
                .filter(fact -> !isSwitchedOnLater(fact))
                .toList();
    }

    private boolean isSwitchedOnLater(SourcedFact disabled) {
        EvidenceTime time = disabled.fact().timeOrNull();
        return time != null
                && services(Fact.Kind.SERVICE_SWITCHED_ON, disabled.fact().subject()::equalsIgnoreCase).stream()
                        .map(fact -> fact.fact().timeOrNull())
                        .anyMatch(later -> later != null && order.isAfter(later, time));
    }

    private List<SourcedFact> services(Fact.Kind kind, Predicate<String> wanted) {
        return notes.facts.all(kind, order).stream()
                .filter(fact -> wanted.test(fact.fact().subject()))
                .filter(failed::isCurrent)
                .toList();
    }

    private static List<String> services(List<SourcedFact> facts) {
        return facts.stream().map(fact -> fact.fact().subject()).toList();
    }

    private static List<Message> lines(String key, List<SourcedFact> facts) {
        return facts.stream()
                .map(fact -> line(fact, Message.of(key, fact.fact().subject())))
                .toList();
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

    /** Marks of the registry count as on the PC itself; an event says for sure that a restart is needed. */
    private void restart(List<Finding> findings) {
        List<SourcedFact> marks = notes.facts.all(Fact.Kind.RESTART_MARK, order);
        List<Message> evidence = new ArrayList<>();
        marks.forEach(mark -> evidence.add(line(
                mark, Message.of("update.evidence.restart-mark", mark.fact().subject()))));
        List<SourcedFact> pending = new PendingRestarts(notes, order)
                .all().stream().filter(this::isRecent).toList();
        pending.forEach(fact -> evidence.add(line(fact, Message.of("diagnosis.evidence.restart"))));
        if (!evidence.isEmpty()) {
            boolean sure = !pending.isEmpty()
                    || marks.stream()
                            .anyMatch(mark -> RestartFinding.isSure(mark.fact().subject()));
            if (!sure) {
                evidence.add(Message.of("update.evidence.restart-mark-lingers"));
            }
            findings.add(RestartFinding.pending(PendingRestart.PLAIN, sure, evidence, newest));
        }
    }

    private boolean isRecent(SourcedFact fact) {
        EvidenceTime time = fact.fact().timeOrNull();
        return time == null || !order.place(time).isBefore(newest.minus(recent));
    }

    private static Message line(SourcedFact fact, Message what) {
        return FailureWords.seen(what, fact.fact().timeOrNull(), fact.path());
    }
}
