package org.patchlight.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.patchlight.update.attempt.SameUpdate;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.attempt.UpgradeTitle;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.code.Routing;
import org.patchlight.update.fix.BrokenPackage;

/**
 * Creates the findings of failures and of a damaged component store. The check of a PC and the reading of copied evidence
 * use it alike, so that the same evidence gives the same findings.
 */
public final class FailureFindings {
    private static final String STORE_REPAIR_FAILED = "store-repair-failed";

    private final FailureContext context;
    private final List<UpdateFailure> unresolved;
    private final List<UpdateFailure> recent;

    /**
     * Findings for failures of one PC.
     *
     * @param context what else is known of the PC
     * @param unresolved all unresolved failures, newest first
     * @param recent those of them that are recent and not noise; only these become findings
     */
    public FailureFindings(FailureContext context, List<UpdateFailure> unresolved, List<UpdateFailure> recent) {
        this.context = context;
        this.unresolved = List.copyOf(unresolved);
        this.recent = List.copyOf(recent);
    }

    /** The findings; empty if there is neither a recent failure nor damage. */
    public List<Finding> findings() {
        List<UpdateFailure> store = new ArrayList<>();
        List<UpdateFailure> repairs = new ArrayList<>();
        List<UpdateFailure> upgrades = new ArrayList<>();
        List<UpdateFailure> blocked = new ArrayList<>();
        List<UpdateFailure> others = new ArrayList<>();
        for (UpdateFailure failure : recent) {
            Attempt attempt = failure.attempt();
            boolean repair = attempt.isStoreRepair();
            boolean upgrade = UpgradeTitle.isUpgrade(attempt);
            if ((!upgrade && hasUnrepairedStoreCode(attempt))
                    || (repair && !context.storeDamage().isEmpty())) {
                store.add(failure);
            } else if (repair) {
                repairs.add(failure);
            } else if (context.blocked().holds(attempt)) {
                blocked.add(failure);
            } else {
                (upgrade ? upgrades : others).add(failure);
            }
        }
        List<Finding> findings = new ArrayList<>();
        failed(findings, FindingId.UPGRADE_BLOCKED, blocked, context.blocked().fixes());
        failed(findings, FindingId.UPGRADE_FAILED, upgrades, FixRouting.ofUpgrade(routings(upgrades)));
        failed(findings, FindingId.UPDATE_FAILED, others, fixes(others));
        store(findings, store);
        failed(findings, STORE_REPAIR_FAILED, repairs, fixes(repairs));
        return findings;
    }

    private boolean hasUnrepairedStoreCode(Attempt attempt) {
        return FixRouting.isStoreCorruption(attempt) && !isRepairedSince(attempt);
    }

    /** Whether only a damaged store, which was repaired since, explains the failure. */
    private boolean isRepairedSince(Attempt attempt) {
        return FixRouting.isStoreCorruption(attempt) && context.repairedSince().test(attempt);
    }

    private void store(List<Finding> findings, List<UpdateFailure> failures) {
        if (failures.isEmpty() && context.storeDamage().isEmpty()) {
            return;
        }
        List<Message> evidence = new ArrayList<>(context.storeDamage());
        evidence.addAll(FailureWords.lines(failures));
        failures.stream()
                .filter(FailureFindings::lacksSource)
                .findFirst()
                .ifPresent(failure -> evidence.add(FailureWords.seen(
                        Message.of("update.evidence.source-missing"),
                        failure.attempt().timeOrNull(),
                        failure.source())));
        add(findings, FindingId.COMPONENT_STORE_CORRUPT, evidence, failures, List.of(FixId.REPAIR_COMPONENT_STORE));
    }

    /** Whether the same repair fails again until a person gives Windows the missing files. */
    private static boolean lacksSource(UpdateFailure failure) {
        List<Hresult> codes = failure.attempt().codes();
        return codes.contains(Hresult.SOURCE_MISSING) || codes.contains(Hresult.REPAIR_SOURCE_MISSING);
    }

    private void failed(List<Finding> findings, String id, List<UpdateFailure> failures, List<String> fixes) {
        if (!failures.isEmpty()) {
            List<Message> evidence = new ArrayList<>(FailureWords.lines(failures));
            evidence.addAll(context.upgradeLines()
                    .apply(failures.stream()
                            .filter(failure -> UpgradeTitle.isUpgrade(failure.attempt()))
                            .toList()));
            add(findings, id, evidence, failures, fixes);
        }
    }

    private void add(
            List<Finding> findings,
            String id,
            List<Message> evidence,
            List<UpdateFailure> failures,
            List<String> offered) {
        List<Culprit> culprits = culprits(failures);
        List<String> fixes = BrokenPackage.offered(id, offered, culprits);
        findings.add(new Finding(
                        id,
                        Subject.UPDATES,
                        Severity.PROBLEM,
                        failures.isEmpty()
                                ? List.of()
                                : FailureWords.arguments(
                                        failures.get(0).attempt(), FindingId.UPGRADE_FAILED.equals(id)),
                        evidence,
                        failures.isEmpty() ? context.observed() : placeOf(failures.get(0)),
                        since(failures),
                        fixes,
                        findingCodes(failures))
                .withCulprits(culprits));
    }

    private static List<Culprit> culprits(List<UpdateFailure> failures) {
        return failures.stream()
                .map(failure -> failure.attempt().detail())
                .reduce(FailureDetail.NONE, FailureDetail::or)
                .culprits();
    }

    private List<FindingCode> findingCodes(List<UpdateFailure> failures) {
        return failures.stream()
                .map(UpdateFailure::attempt)
                .filter(attempt -> !isRepairedSince(attempt))
                .flatMap(attempt -> attempt.codes().stream()
                        .map(code -> new FindingCode(
                                code.toString(), Circumstances.of(attempt).ids())))
                .distinct()
                .toList();
    }

    /**
     * The fixes for the codes of the failures. Those for the deepest code come first, because it is the most
     * reliable.
     */
    private List<String> fixes(List<UpdateFailure> failures) {
        List<Routing> routings = routings(failures.stream()
                .filter(failure -> !isRepairedSince(failure.attempt()))
                .toList());
        return routings.isEmpty() ? List.of(FixId.RETRY_UPDATE) : FixRouting.joined(routings);
    }

    private static List<Routing> routings(List<UpdateFailure> failures) {
        return failures.stream()
                .map(UpdateFailure::attempt)
                .flatMap(
                        attempt -> attempt.codes().stream().map(code -> FixRouting.of(code, Circumstances.of(attempt))))
                .distinct()
                .toList();
    }

    private Instant placeOf(UpdateFailure failure) {
        EvidenceTime time = failure.attempt().timeOrNull();
        return time == null ? context.observed() : context.order().place(time);
    }

    /**
     * When the oldest unresolved failure of these updates happened, recent or not; null if none has a time with a zone.
     */
    private @Nullable Instant since(List<UpdateFailure> failures) {
        return unresolved.stream()
                .filter(one -> failures.stream().anyMatch(same -> SameUpdate.isSame(one.attempt(), same.attempt())))
                .map(failure -> failure.attempt().timeOrNull())
                .filter(Objects::nonNull)
                .flatMap(time -> time.moment().stream())
                .min(Instant::compareTo)
                .orElse(null);
    }
}
