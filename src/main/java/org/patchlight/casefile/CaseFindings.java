package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.TimeOrder;
import org.patchlight.diagnosis.cause.CodeRouting;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;
import org.patchlight.update.fix.UpgradeFixes;

/** Creates the findings of unresolved failures and of a damaged component store. */
final class CaseFindings {
    /** Only Windows 7 and 8.1 got the upgrade to Windows 10 through a setting that could be missing. */
    private static final Pattern UPGRADE = Pattern.compile("(?i)\\bupgrade\\b");

    private static final Pattern WINDOWS_10 = Pattern.compile("(?i)\\bwindows 10\\b");

    private final TimeOrder order;
    private final Instant newest;
    private final List<CaseFailure> unresolved;
    private final Optional<SourcedFact> damage;
    private final List<SourcedFact> phases;
    private final CopiedFindings copied;
    private final Predicate<Attempt> repairedSince;

    /**
     * Takes what the sources have in common.
     *
     * @param newest the newest time of the case
     * @param unresolved failures that are unresolved, recent and not noise, newest first
     * @param damage the current damage of the component store; empty if there is none
     * @param phases where upgrades stopped
     * @param copied the copied registry
     * @param repairedSince whether the component store was repaired after an attempt
     */
    CaseFindings(
            TimeOrder order,
            Instant newest,
            List<CaseFailure> unresolved,
            Optional<SourcedFact> damage,
            List<SourcedFact> phases,
            CopiedFindings copied,
            Predicate<Attempt> repairedSince) {
        this.order = order;
        this.newest = newest;
        this.unresolved = unresolved;
        this.damage = damage;
        this.phases = List.copyOf(phases);
        this.copied = copied;
        this.repairedSince = repairedSince;
    }

    List<Finding> findings() {
        List<CaseFailure> store = new ArrayList<>();
        List<CaseFailure> repairs = new ArrayList<>();
        List<CaseFailure> upgrades = new ArrayList<>();
        List<CaseFailure> blocked = new ArrayList<>();
        List<CaseFailure> others = new ArrayList<>();
        for (CaseFailure failure : unresolved) {
            Attempt attempt = failure.attempt();
            boolean repair = attempt.isStoreRepair();
            if (hasUnrepairedStoreCode(failure) || (repair && damage.isPresent())) {
                store.add(failure);
            } else if (repair) {
                repairs.add(failure);
            } else if (copied.mayBeBlocked() && isBlockedUpgrade(attempt)) {
                blocked.add(failure);
            } else {
                (UpgradeFixes.isUpgrade(attempt) ? upgrades : others).add(failure);
            }
        }
        List<Finding> findings = new ArrayList<>();
        failed(findings, FindingId.UPGRADE_BLOCKED, blocked, copied.upgradeFixes());
        failed(findings, FindingId.UPGRADE_FAILED, upgrades, UpgradeFixes.of(routings(upgrades)));
        failed(findings, FindingId.UPDATE_FAILED, others, fixes(others));
        store(findings, store);
        failed(findings, "store-repair-failed", repairs, fixes(repairs));
        return findings;
    }

    private boolean hasUnrepairedStoreCode(CaseFailure failure) {
        return !UpgradeFixes.isUpgrade(failure.attempt())
                && hasStoreCode(failure)
                && !repairedSince.test(failure.attempt());
    }

    private static boolean isBlockedUpgrade(Attempt attempt) {
        Hresult code = attempt.codeOrNull();
        return attempt.titleOrNull() != null
                && (Hresult.FILE_NOT_FOUND.equals(code) || Hresult.PATH_NOT_FOUND.equals(code))
                && isOfferedUpgrade(attempt.titleOrNull());
    }

    private static boolean isOfferedUpgrade(String title) {
        Matcher upgrade = UPGRADE.matcher(title);
        return upgrade.find() && WINDOWS_10.matcher(title).find(upgrade.end());
    }

    private void store(List<Finding> findings, List<CaseFailure> failures) {
        if (failures.isEmpty() && damage.isEmpty()) {
            return;
        }
        List<Message> evidence = new ArrayList<>();
        damage.ifPresent(seen -> evidence.add(CaseWords.seen(
                Message.of("diagnosis.evidence.store-damaged"), seen.fact().timeOrNull(), seen.path())));
        evidence.addAll(CaseWords.lines(failures));
        add(
                findings,
                FindingId.COMPONENT_STORE_CORRUPT,
                arguments(failures),
                evidence,
                failures,
                List.of(FixId.REPAIR_COMPONENT_STORE));
    }

    private void failed(List<Finding> findings, String id, List<CaseFailure> failures, List<String> fixes) {
        if (!failures.isEmpty()) {
            List<Message> evidence = new ArrayList<>(CaseWords.lines(failures));
            evidence.addAll(UpgradePhase.linesFor(upgradesOf(failures), phases, order));
            add(findings, id, arguments(failures), evidence, failures, fixes);
        }
    }

    private static List<CaseFailure> upgradesOf(List<CaseFailure> failures) {
        return failures.stream()
                .filter(failure -> UpgradeFixes.isUpgrade(failure.attempt()))
                .toList();
    }

    private void add(
            List<Finding> findings,
            String id,
            List<Object> arguments,
            List<Message> evidence,
            List<CaseFailure> failures,
            List<String> fixes) {
        Instant observed = failures.isEmpty() ? newest : placeOf(failures.get(0));
        findings.add(new Finding(
                        id,
                        Subject.UPDATES,
                        Severity.PROBLEM,
                        arguments,
                        evidence,
                        observed,
                        since(failures),
                        fixes,
                        findingCodes(failures))
                .withCulprits(culprits(failures)));
    }

    private static List<Culprit> culprits(List<CaseFailure> failures) {
        return failures.stream()
                .map(failure -> failure.attempt().detail())
                .reduce(FailureDetail.NONE, FailureDetail::or)
                .culprits();
    }

    private List<FindingCode> findingCodes(List<CaseFailure> failures) {
        return failures.stream()
                .filter(failure -> !repairedSince.test(failure.attempt()) || !hasStoreCode(failure))
                .flatMap(failure -> codes(failure).stream()
                        .map(code -> CodeRouting.findingCode(code, AttemptCircumstances.of(failure.attempt()))))
                .distinct()
                .toList();
    }

    private Instant placeOf(CaseFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        return time == null ? newest : order.place(time);
    }

    /** When the oldest of these failures happened; null if no failure has a time with a zone. */
    private static @Nullable Instant since(List<CaseFailure> failures) {
        return failures.stream()
                .map(failure -> failure.attempt().timeOrNull())
                .flatMap(time -> time == null ? Optional.<Instant>empty().stream() : time.moment().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<Object> arguments(List<CaseFailure> failures) {
        if (failures.isEmpty()) {
            return List.of();
        }
        return CaseWords.arguments(failures.get(0).attempt());
    }

    /**
     * The fixes for the codes of the failures. Those for the deepest code come first, because it is the most
     * reliable.
     */
    private List<String> fixes(List<CaseFailure> failures) {
        List<Routing> routings = routings(failures.stream()
                .filter(failure -> !repairedSince.test(failure.attempt()) || !hasStoreCode(failure))
                .toList());
        return routings.isEmpty() ? List.of(FixId.RETRY_UPDATE) : FixRouting.joined(routings);
    }

    private static List<Routing> routings(List<CaseFailure> failures) {
        return failures.stream()
                .flatMap(failure -> codes(failure).stream()
                        .map(code -> FixRouting.of(code, AttemptCircumstances.of(failure.attempt()))))
                .distinct()
                .toList();
    }

    private static boolean hasStoreCode(CaseFailure failure) {
        Circumstances known = AttemptCircumstances.of(failure.attempt());
        return codes(failure).stream().anyMatch(code -> FixRouting.isStoreCorruption(code, known));
    }

    private static Collection<Hresult> codes(CaseFailure failure) {
        Set<Hresult> codes = new LinkedHashSet<>();
        if (failure.attempt().rootCodeOrNull() != null) {
            codes.add(failure.attempt().rootCodeOrNull());
        }
        if (failure.attempt().codeOrNull() != null) {
            codes.add(failure.attempt().codeOrNull());
        }
        return codes;
    }
}
