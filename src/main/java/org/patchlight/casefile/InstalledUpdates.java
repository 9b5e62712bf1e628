package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.CopiedBuilds.SourcedBuild;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.installed.InstalledComparison;
import org.patchlight.update.installed.InstalledFindings;
import org.patchlight.update.reading.note.Fact;

/**
 * Whether an update runs that copied evidence calls installed, by the rules of the live check. Copies have no common
 * moment, so only what one source says at one moment is compared, and with records that are older.
 */
final class InstalledUpdates {
    private final CaseNotes notes;
    private final TimeOrder order;

    InstalledUpdates(CaseNotes notes, TimeOrder order) {
        this.notes = notes;
        this.order = order;
    }

    /**
     * The finding; empty if a restart may be pending, or if one of the sources shows no contradiction.
     *
     * @param unresolved the failures that no success resolves
     */
    Optional<Finding> finding(List<UpdateFailure> unresolved, Instant newest) {
        boolean restart = !notes.facts.all(Fact.Kind.RESTART_MARK, order).isEmpty()
                || !new PendingRestarts(notes, order).all().isEmpty();
        List<Finding> found = new ArrayList<>();
        for (SourcedBuild build : restart ? List.<SourcedBuild>of() : notes.builds.present(order)) {
            Optional<Finding> contradiction = contradiction(build, unresolved, newest);
            if (contradiction.isEmpty()) {
                return Optional.empty();
            }
            found.add(contradiction.get());
        }
        return found.stream().reduce((one, last) -> last);
    }

    private Optional<Finding> contradiction(SourcedBuild build, List<UpdateFailure> unresolved, Instant newest) {
        InstalledComparison comparison = new InstalledComparison(build.seen(), order);
        return comparison
                .notRunning()
                .map(rollup -> InstalledFindings.notRunning(build.seen(), rollup, newest))
                .or(() -> comparison
                        .notApplied(notes.attempts.rollups.all(), null)
                        .filter(success -> unresolved.stream()
                                .noneMatch(failure ->
                                        Objects.equals(failure.attempt().kbOrNull(), success.kbOrNull())))
                        .map(success -> InstalledFindings.notApplied(build.seen(), success, newest)))
                .map(finding -> withSource(finding, build.path()));
    }

    private static Finding withSource(Finding finding, String path) {
        List<Message> evidence = finding.evidence().stream()
                .map(line -> FailureWords.seen(line, null, path))
                .toList();
        return new Finding(
                finding.id(),
                finding.subject(),
                finding.severity(),
                finding.arguments(),
                evidence,
                finding.observed(),
                finding.since(),
                finding.fixes());
    }
}
