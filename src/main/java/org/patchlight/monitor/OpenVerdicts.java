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
import java.util.stream.Collectors;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/**
 * Verdicts that a run left open because nothing newer than the fix told of it, or because Windows had to restart first: each look may decide them. What is still
 * wrong by evidence newer than the fix was not fixed; what is gone was, if its subject could be seen and, for updates, one has succeeded since.
 */
final class OpenVerdicts {
    /** An update that nobody decided in this time is decided by no later one. */
    private static final Duration WATCHED = Duration.ofDays(60);

    private static final Set<String> OPEN = Set.of(Verdict.UNPROVEN.id(), Verdict.RESTART_NEEDED.id());
    private static final String RESTART_PENDING = "restart-pending";
    /** They are proven by the PC as it stands; the other fixes of updates by an update that succeeds. */
    private static final Set<String> PROVEN_BY_STATE =
            Set.of("restart-pc", "restore-update-services", "allow-os-upgrade", "finish-repair");

    private final History history;
    private final Map<String, Subject> subjects = FixCatalogue.all(TrustedTime.NONE).stream()
            .collect(Collectors.toMap(
                    fix -> fix.declaration().id(), fix -> fix.declaration().subject()));

    OpenVerdicts(History history) {
        this.history = history;
    }

    /** The verdicts that this look decides; each is written into the history, so that it is decided once. */
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
     * @param known the times of the failures that were known by then: a clock that was ahead dates them later than the fix
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

    private Optional<Verdict> verdict(Open open, CheckReport check) {
        HealthReport report = check.report();
        Subject subject = subjects.getOrDefault(open.fix(), Subject.UPDATES);
        if (open.afterRestart() && report.finding(RESTART_PENDING).isPresent()) {
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
        boolean unseen = report.findings().stream()
                .anyMatch(finding -> finding.subject() == subject && finding.severity() == Severity.UNKNOWN);
        boolean proven = subject != Subject.UPDATES
                || PROVEN_BY_STATE.contains(open.fix())
                || check.updates()
                        .state()
                        .lastSuccess()
                        .filter(open.time()::isBefore)
                        .isPresent();
        return unseen || !proven ? Optional.empty() : Optional.of(Verdict.FIXED);
    }
}
