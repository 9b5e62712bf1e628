package org.patchlight.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.casefile.clock.TimeEventFindings;
import org.patchlight.casefile.gather.CaseFacts;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.diagnosis.cause.CauseFinder;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.update.FailureContext;
import org.patchlight.update.FailureFindings;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.standing.blocker.WaitingUpdates;

/** Judges the evidence of a case. A case may be old, so the newest time in its evidence decides what is recent. */
final class CaseDiagnosis {
    private static final Duration RECENT = Duration.ofDays(30);

    private final CaseNotes notes;
    private final TimeOrder order;
    private final List<UpdateFailure> failures;
    private final List<CaseSource> sources;

    CaseDiagnosis(CaseNotes notes, TimeOrder order, List<UpdateFailure> failures, List<CaseSource> sources) {
        this.notes = notes;
        this.order = order;
        this.failures = failures;
        this.sources = sources;
    }

    /**
     * The report with all findings.
     *
     * @param now when the report is made, used if the evidence has no time
     * @param clock the findings about the clock
     */
    HealthReport report(Instant now, List<Finding> clock) {
        Optional<Instant> evidenceTime = notes.newest.time(order).map(order::place);
        Instant newest = evidenceTime.orElse(now);
        List<Finding> findings = new ArrayList<>(clock);
        boolean aboutClock = sources.stream().allMatch(CaseSource::ofClock);
        findings.addAll(new TimeEventFindings(notes.timeEvents, order, newest).findings(aboutClock, RECENT));
        findings.addAll(new StateFindings(notes, order, newest, RECENT).findings());
        List<UpdateFailure> unresolved = failures.stream()
                .filter(failure -> !failure.resolved())
                .filter(failure -> !failure.updateClass().isNoise())
                .toList();
        List<UpdateFailure> recent =
                unresolved.stream().filter(failure -> isRecent(failure, newest)).toList();
        findings.addAll(new BlockerFindings(notes, order, newest, !recent.isEmpty()).findings());
        findings.addAll(
                WaitingUpdates.ofFailures(recent, failure -> time(failure).orElse(newest)));
        CopiedFindings copied = new CopiedFindings(notes, order);
        findings.addAll(copied.findings(
                evidenceTime, order.assumed(), !recent.isEmpty(), now, notes.attempts.successes.extended()));
        new InstalledUpdates(notes, order).finding(unresolved, newest).ifPresent(findings::add);
        Optional<CaseFacts.SourcedFact> damage = notes.facts.storeDamage(order);
        FailureContext context = new FailureContext(
                order,
                newest,
                copied.blockedUpgrades(),
                damage.map(CaseDiagnosis::damaged).stream().toList(),
                attempt -> notes.attempts.successes.isStoreIntactAfter(attempt, order),
                upgrades -> UpgradePhase.linesFor(upgrades, notes.facts.all(Fact.Kind.UPGRADE_PHASE, order), order));
        new FailureFindings(context, unresolved, recent)
                .findings().stream()
                        .map(finding -> naming(damage.map(CaseFacts.SourcedFact::fact), finding))
                        .forEach(findings::add);
        new DoubtfulEvidence(notes, sources).findings(newest, findings).forEach(findings::add);
        if (findings.stream().noneMatch(Finding::isProblem)) {
            boolean measured = findings.stream().anyMatch(known -> known.id().equals(FindingId.CLOCK_MEASURED));
            UnjudgedEvidence.finding(sources, measured, newest)
                    .map(unknown -> unknown.withCulprits(notes.suspects.all()))
                    .ifPresent(findings::add);
        }
        return CauseFinder.report(now, findings, false);
    }

    /** A finding about a damaged store, with the file or package that the evidence names, unless a failure names one. */
    private static Finding naming(Optional<Fact> damage, Finding finding) {
        boolean open = finding.id().equals(FindingId.COMPONENT_STORE_CORRUPT)
                && finding.culprits().isEmpty();
        return damage.map(Fact::subject)
                .filter(name -> open && name.length() > 1)
                .map(name -> finding.withCulprits(List.of(Culprit.of(
                        name.indexOf('~') > 0 ? Culprit.Kind.PACKAGE : Culprit.Kind.FILE,
                        name.substring(name.lastIndexOf('\\') + 1)))))
                .orElse(finding);
    }

    private static Message damaged(CaseFacts.SourcedFact seen) {
        return FailureWords.seen(
                Message.of("diagnosis.evidence.store-damaged"), seen.fact().timeOrNull(), seen.path());
    }

    private boolean isRecent(UpdateFailure failure, Instant newest) {
        return time(failure).filter(time -> time.isBefore(newest.minus(RECENT))).isEmpty();
    }

    private Optional<Instant> time(UpdateFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        return Optional.ofNullable(time).map(order::place);
    }
}
