package org.patchlight.diagnosis;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.UpdateState;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.fix.BrokenPackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes a check of the updates: where a failure may come of the component store, the servicing log names the package
 * that is broken. The log is read only then, because it is large.
 */
public final class NamedPackages implements Check<UpdateState> {
    private static final Logger LOG = LoggerFactory.getLogger(NamedPackages.class);
    /** The agent records a failure after the servicing stack, and some only after a restart. */
    private static final Duration SAME_WITHIN = Duration.ofHours(1);

    private final Pc pc;
    private final Check<UpdateState> updates;
    private @Nullable ServicingLog known;

    /** @param updates the check to complete */
    public NamedPackages(Pc pc, Check<UpdateState> updates) {
        this.pc = pc;
        this.updates = updates;
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
        for (Attempt attempt : attempts()) {
            if (isSame(attempt, finding)) {
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

    /** A log that can't be read only leaves the package unnamed; the failure itself is reported anyway. */
    private synchronized List<Attempt> attempts() {
        String path = pc.facts().windowsFolder() + "\\Logs\\CBS\\CBS.log";
        try {
            Optional<FileFacts> facts = pc.files().find(path);
            if (facts.isEmpty()) {
                return List.of();
            }
            ServicingLog log = known;
            if (log == null || !log.facts().equals(facts.get())) {
                log = ServicingLog.read(pc, path, facts.get());
                known = log;
            }
            return log.attempts();
        } catch (IOException | PcException unread) {
            LOG.info("the servicing log can't be read, so no package is named", unread);
            return List.of();
        }
    }
}
