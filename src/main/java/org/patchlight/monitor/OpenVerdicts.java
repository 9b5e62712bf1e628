package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.monitor.announce.LaterVerdict;

/**
 * Verdicts that a run left open, because no evidence was newer than the fix or because Windows had to restart first.
 * Each check may decide them. A problem with evidence newer than the fix is not fixed. A problem that is gone is fixed
 * if its subject could be checked and the proof that the fix declares is there. The proof is its state, or an update
 * that succeeded since.
 */
final class OpenVerdicts {
    /** A verdict that stayed open for this long is not decided by a later update. */
    private static final Duration WATCHED = Duration.ofDays(60);

    private static final Set<String> OPEN = Set.of(Verdict.UNPROVEN.id(), Verdict.RESTART_NEEDED.id());

    private final History history;

    OpenVerdicts(History history) {
        this.history = history;
    }

    /** The verdicts that this check decides. Each is written into the history, so that it is decided once. */
    List<LaterVerdict> decide(CheckReport check) {
        Instant now = check.report().time();
        List<LaterVerdict> decided = new ArrayList<>();
        for (Open open : open(now.minus(WATCHED))) {
            verdict(open, check).ifPresent(verdict -> {
                history.append(HistoryEntries.decided(now, open.run(), open.fix(), verdict));
                decided.add(new LaterVerdict(open.fix(), open.run(), open.time(), verdict));
            });
        }
        return List.copyOf(decided);
    }

    /**
     * A fix whose verdict is open.
     *
     * @param time when its run ended
     * @param known the times of the failures that were known by then: a fast clock dates them later than the fix
     */
    private record Open(String fix, String run, Instant time, boolean afterRestart, Set<Instant> known) {}

    private List<Open> open(Instant from) {
        Map<String, Open> open = new LinkedHashMap<>();
        Set<Instant> known = new HashSet<>();
        for (HistoryEntry entry : history.written(from, EnumSet.of(Kind.FIX, Kind.UNDO, Kind.FAILURE, Kind.EVENT))) {
            String fix = entry.fix();
            String run = entry.run();
            if (entry.kind() == Kind.FAILURE) {
                known.add(entry.time());
            } else if (entry.kind() == Kind.UNDO) {
                open.values().removeIf(one -> one.run().equals(run));
            } else if (fix != null && run != null) {
                open.remove(fix);
                String verdict = entry.verdict();
                if (entry.kind() == Kind.FIX && !run.isEmpty() && verdict != null && OPEN.contains(verdict)) {
                    boolean afterRestart = verdict.equals(Verdict.RESTART_NEEDED.id());
                    open.put(fix, new Open(fix, run, entry.time(), afterRestart, Set.copyOf(known)));
                }
            }
        }
        open.values().removeIf(one -> one.time().isBefore(from));
        return List.copyOf(open.values());
    }

    /** Whether a restart is pending, or a problem is left that only a restart solves. */
    private static boolean waitsForRestart(HealthReport report) {
        return report.finding(FindingId.RESTART_PENDING).isPresent()
                || report.problems().stream()
                        .anyMatch(problem -> problem.fixes().equals(List.of(FixId.RESTART_PC)));
    }

    private Optional<Verdict> verdict(Open open, CheckReport check) {
        HealthReport report = check.report();
        Optional<FixDeclaration> fix = FixCatalogue.declaration(open.fix());
        Subject subject = fix.map(FixDeclaration::subject).orElse(Subject.UPDATES);
        if (open.afterRestart() && waitsForRestart(report)) {
            return Optional.empty();
        }
        List<Finding> still = report.problems().stream()
                .filter(finding -> finding.fixes().contains(open.fix()))
                .toList();
        if (!still.isEmpty()) {
            boolean newer = still.stream()
                    .map(Finding::observed)
                    .anyMatch(seen -> seen.isAfter(open.time()) && !open.known().contains(seen));
            return newer ? Optional.of(Verdict.NOT_FIXED) : Optional.empty();
        }
        boolean unchecked = report.findings().stream()
                .anyMatch(finding -> finding.subject() == subject && finding.severity() == Severity.UNKNOWN);
        boolean proven =
                fix.filter(known -> known.terms().proof() == Proof.STATE).isPresent()
                        || check.updates()
                                .state()
                                .lastSuccess()
                                .filter(open.time()::isBefore)
                                .isPresent();
        return unchecked || !proven ? Optional.empty() : Optional.of(Verdict.FIXED);
    }
}
