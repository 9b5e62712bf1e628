package org.patchlight.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.fix.BrokenPackage;

/**
 * Completes a check of the updates: where a failure may come of the component store, the servicing log names the package
 * that is broken. The log is read only then, because it is large.
 */
public final class NamedPackages implements Check<UpdateState> {
    /** The agent records a failure after the servicing stack, and some only after a restart. */
    private static final Duration SAME_WITHIN = Duration.ofHours(1);

    private final Pc pc;
    private final Check<UpdateState> updates;
    private final ServicingFailures servicing;

    /**
     * A check that names packages.
     *
     * @param pc the PC
     * @param updates the check to complete
     * @param servicing what the servicing log of the PC says
     */
    public NamedPackages(Pc pc, Check<UpdateState> updates, ServicingFailures servicing) {
        this.pc = pc;
        this.updates = updates;
        this.servicing = servicing;
    }

    @Override
    public void readAllNextTime() {
        updates.readAllNextTime();
    }

    @Override
    public CheckResult<UpdateState> check() {
        CheckResult<UpdateState> result = updates.check();
        if (result.findings().stream().noneMatch(NamedPackages::mayBePackage)) {
            return result;
        }
        List<Finding> named = result.findings().stream()
                .map(finding -> mayBePackage(finding) ? named(finding) : finding)
                .toList();
        return new CheckResult<>(result.subject(), result.state(), result.status(), named);
    }

    private static boolean mayBePackage(Finding finding) {
        return BrokenPackage.FINDINGS.contains(finding.id())
                && !finding.codes().isEmpty()
                && (finding.fixes().contains(FixId.REPAIR_COMPONENT_STORE)
                        || finding.fixes().contains(FixId.REINSTALL_WINDOWS));
    }

    private Finding named(Finding finding) {
        List<Culprit> culprits = new ArrayList<>(finding.culprits());
        for (Attempt attempt : servicing.attempts()) {
            if (isNamed(attempt) && isSame(attempt, finding)) {
                attempt.detail().culprits().stream()
                        .filter(culprit -> !culprits.contains(culprit))
                        .forEach(culprits::add);
            }
        }
        Optional<BrokenPackage> broken = BrokenPackage.first(culprits);
        if (broken.isEmpty()) {
            return finding.withCulprits(culprits);
        }
        return finding.withCulprits(culprits)
                .explained(
                        Message.of("diagnosis.evidence.package", broken.get().name()),
                        BrokenPackage.offered(finding.id(), finding.fixes(), culprits));
    }

    private static boolean isNamed(Attempt attempt) {
        return attempt.detail().culprits().stream().anyMatch(culprit -> culprit.kind() == Culprit.Kind.PACKAGE);
    }

    private boolean isSame(Attempt attempt, Finding finding) {
        ZoneId zone = pc.timeZones().rules();
        Optional<Instant> time = Optional.ofNullable(attempt.timeOrNull())
                .flatMap(written -> written.in(zone).moment());
        boolean near = time.filter(ended ->
                        Duration.between(ended, finding.observed()).abs().compareTo(SAME_WITHIN) <= 0)
                .isPresent();
        return near
                && attempt.codes().stream()
                        .map(Hresult::toString)
                        .anyMatch(code -> finding.codes().stream()
                                .anyMatch(one -> one.code().equals(code)));
    }
}
