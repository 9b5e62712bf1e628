package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.reading.note.Fact;

/**
 * Findings from events of Windows that a service failed which updates or the clock need. An update that was installed
 * afterwards shows that the services work again.
 */
final class FailedServices {
    /** Windows starts a service again that ended by itself, so this alone is no reason to act. */
    private static final String ENDED_AND_STARTED_AGAIN = "7031";

    private static final int MOST_LINES = 10;

    private final CaseNotes notes;
    private final TimeOrder order;
    private final Instant newest;
    private final Duration recent;

    FailedServices(CaseNotes notes, TimeOrder order, Instant newest, Duration recent) {
        this.notes = notes;
        this.order = order;
        this.newest = newest;
        this.recent = recent;
    }

    /** Whether a fact about a service still counts: it is recent, and no later installation shows that the service works. */
    boolean isCurrent(SourcedFact fact) {
        EvidenceTime time = fact.fact().timeOrNull();
        if (time == null) {
            return true;
        }
        boolean worked = notes.installs
                .time(order)
                .filter(installed -> order.isAfter(installed, time))
                .isPresent();
        return !worked && !order.place(time).isBefore(newest.minus(recent));
    }

    List<Finding> findings() {
        List<SourcedFact> failed = notes.facts.all(Fact.Kind.SERVICE_FAILED, order).stream()
                .filter(this::isCurrent)
                .toList();
        List<SourcedFact> time =
                failed.stream().filter(FailedServices::isOfTime).toList();
        List<SourcedFact> others =
                failed.stream().filter(fact -> !isOfTime(fact)).toList();
        List<Finding> findings = new ArrayList<>();
        finding(time, FindingId.TIME_SERVICE_NOT_RUNNING, Subject.CLOCK, List.of(FixId.ENABLE_INTERNET_TIME))
                .ifPresent(findings::add);
        finding(others, FindingId.UPDATE_SERVICE_FAILED, Subject.UPDATES, List.of())
                .ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> finding(List<SourcedFact> facts, String id, Subject subject, List<String> fixes) {
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<String> services =
                facts.stream().map(FailedServices::service).distinct().toList();
        boolean mustAct = subject == Subject.UPDATES && !facts.stream().allMatch(FailedServices::isStartedAgain);
        List<Message> evidence =
                facts.stream().limit(MOST_LINES).map(FailedServices::line).toList();
        Finding finding = new Finding(
                id,
                subject,
                mustAct ? Severity.ATTENTION : Severity.INFO,
                List.of(String.join(", ", services)),
                evidence,
                newest,
                null,
                fixes);
        return Optional.of(finding.withCulprits(services.stream()
                .map(name -> Culprit.of(Culprit.Kind.SERVICE, name))
                .toList()));
    }

    private static boolean isStartedAgain(SourcedFact fact) {
        return fact.fact().subject().endsWith(Fact.SEPARATOR + ENDED_AND_STARTED_AGAIN);
    }

    private static boolean isOfTime(SourcedFact fact) {
        return service(fact).equals(ServiceNames.TIME);
    }

    private static String service(SourcedFact fact) {
        String subject = fact.fact().subject();
        return subject.substring(0, subject.indexOf(Fact.SEPARATOR));
    }

    private static Message line(SourcedFact fact) {
        String subject = fact.fact().subject();
        String event = subject.substring(subject.indexOf(Fact.SEPARATOR) + Fact.SEPARATOR.length());
        Hresult code = fact.fact().codeOrNull();
        Message what = Character.isDigit(event.charAt(0)) ? ofEvent(fact, event, code) : ofStart(fact, code);
        return FailureWords.seen(what, fact.fact().timeOrNull(), fact.path());
    }

    private static Message ofEvent(SourcedFact fact, String event, @Nullable Hresult code) {
        return code == null
                ? Message.of("update.evidence.service-event", service(fact), event)
                : Message.of(
                        "update.evidence.service-event-code",
                        service(fact),
                        event,
                        Explanation.of(code).codeAndSymbol(),
                        Explanation.of(code).meaning());
    }

    /** The output of a command that should have started the service. */
    private static Message ofStart(SourcedFact fact, @Nullable Hresult code) {
        return code == null
                ? Message.of("update.evidence.service-start", service(fact))
                : Message.of(
                        "update.evidence.service-start-code",
                        service(fact),
                        Explanation.of(code).codeAndSymbol(),
                        Explanation.of(code).meaning());
    }
}
