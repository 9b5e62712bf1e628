package org.patchlight.update;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.attempt.UpdateIdentity;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.Explanation;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.fix.AllowOsUpgrade;
import org.patchlight.update.source.Recency;

/** Creates the findings of the unresolved failures: a failed update, a damaged component store, a blocked upgrade. */
final class FailureFindings {
    /** On Windows 7 and 8.1 an update with a later Windows in its title is an upgrade, in every language. */
    private static final Pattern LATER_WINDOWS = Pattern.compile("(?i)\\bwindows\\s*+1[01]\\b");

    private final Pc pc;
    private final List<UpdateFailure> unresolved;
    private final List<UpdateFailure> recent;

    /** Takes all unresolved failures, newest first. Only those that are recent and not noise become findings. */
    FailureFindings(Pc pc, List<UpdateFailure> unresolved, Recency recency) {
        this.pc = pc;
        this.unresolved = unresolved;
        this.recent = unresolved.stream()
                .filter(failure -> recency.isRecent(failure.time()))
                .filter(failure -> !UpdateClass.of(failure).isNoise())
                .toList();
    }

    /** The recent unresolved failures that are not noise, newest first. */
    List<UpdateFailure> recent() {
        return recent;
    }

    List<Finding> findings() {
        List<UpdateFailure> store = new ArrayList<>();
        List<UpdateFailure> upgrades = new ArrayList<>();
        List<UpdateFailure> others = new ArrayList<>();
        for (UpdateFailure failure : recent) {
            if (FixRouting.isStoreCorruption(failure)) {
                store.add(failure);
            } else {
                (isBlockedUpgrade(failure) ? upgrades : others).add(failure);
            }
        }
        List<Finding> findings = new ArrayList<>();
        add(findings, FindingId.UPGRADE_BLOCKED, upgrades, upgrades.isEmpty() ? List.of() : upgradeFixes());
        add(findings, FindingId.UPDATE_FAILED, others, fixes(others));
        add(findings, FindingId.COMPONENT_STORE_CORRUPT, store, List.of(FixId.REPAIR_COMPONENT_STORE));
        return findings;
    }

    private boolean isBlockedUpgrade(UpdateFailure failure) {
        boolean missing = failure.codes().contains(Hresult.FILE_NOT_FOUND)
                || failure.codes().contains(Hresult.PATH_NOT_FOUND);
        return missing
                && !pc.facts().version().isTenOrLater()
                && failure.titleOrNull() != null
                && LATER_WINDOWS.matcher(failure.titleOrNull()).find();
    }

    private List<String> upgradeFixes() {
        return isUpgradeAllowed()
                ? List.of(FixId.RUN_MEDIA_CREATION_TOOL)
                : List.of(FixId.ALLOW_OS_UPGRADE, FixId.RUN_MEDIA_CREATION_TOOL);
    }

    private boolean isUpgradeAllowed() {
        try {
            return AllowOsUpgrade.isAllowed(pc.registry());
        } catch (PcException unread) {
            return false; // the fix checks this itself before it acts
        }
    }

    private static List<FindingCode> findingCodes(List<UpdateFailure> failures) {
        return failures.stream()
                .flatMap(failure -> failure.codes().stream()
                        .map(code -> new FindingCode(
                                code.toString(), Circumstances.of(failure).ids())))
                .distinct()
                .toList();
    }

    private static List<String> fixes(List<UpdateFailure> failures) {
        return FixRouting.joined(failures.stream()
                .flatMap(
                        failure -> failure.codes().stream().map(code -> FixRouting.of(code, Circumstances.of(failure))))
                .distinct()
                .toList());
    }

    private void add(List<Finding> findings, String id, List<UpdateFailure> failures, List<String> fixes) {
        if (failures.isEmpty()) {
            return;
        }
        UpdateFailure newest = failures.get(0);
        Explanation explanation = Explanation.of(newest.code());
        List<Object> arguments =
                List.of(FailureWords.what(newest), newest.code().toString(), explanation.meaning(), newest.time());
        List<Message> evidence = FailureWords.lines(failures);
        findings.add(new Finding(
                id,
                Subject.UPDATES,
                Severity.PROBLEM,
                arguments,
                evidence,
                newest.time(),
                since(failures),
                fixes,
                findingCodes(failures)));
    }

    /** When the oldest unresolved failure of these updates happened, recent or not. */
    private Instant since(List<UpdateFailure> failures) {
        List<UpdateIdentity> updates =
                failures.stream().map(UpdateFailure::identity).distinct().toList();
        return unresolved.stream()
                .filter(failure -> updates.stream().anyMatch(failure.identity()::matches))
                .map(UpdateFailure::time)
                .min(Instant::compareTo)
                .orElse(failures.get(failures.size() - 1).time());
    }
}
