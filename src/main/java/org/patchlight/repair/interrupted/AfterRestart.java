package org.patchlight.repair.interrupted;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.journal.WindowsStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the run that stopped because Windows had to restart first, once it has: what is left of its plan can go on. Only the newest run is asked for; whatever was
 * done after it has taken its place.
 */
public final class AfterRestart {
    /** The id of the finding that tells of it. Its arguments: the run, and whether going on was agreed to with the plan. */
    public static final String FINDING = "repair-to-continue";

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestart.class);
    private static final Duration MATTERS = Duration.ofDays(7);

    private final Pc pc;
    private final Journal journal;

    public AfterRestart(Pc pc, Journal journal) {
        this.pc = pc;
        this.journal = journal;
    }

    /**
     * What can go on: a finding whose fixes are those that are left and that an illness still asks for.
     *
     * @param found what the look found
     */
    public List<Finding> findings(List<Finding> found) {
        if (found.stream().anyMatch(finding -> finding.id().equals(FindingId.RESTART_PENDING))) {
            return List.of();
        }
        try {
            return waiting().flatMap(ended -> finding(ended, found)).stream().toList();
        } catch (IOException | PcException unread) {
            LOG.warn("whether a repair waits for a restart could not be told", unread);
            return List.of();
        }
    }

    /** Whether going on was agreed to with the plan, by such a finding. */
    public static boolean isAgreed(Finding finding) {
        return finding.id().equals(FINDING)
                && Boolean.TRUE.equals(finding.arguments().get(1));
    }

    /** The end of the newest run, if it waited for a restart that has come. */
    public Optional<RunNote> waiting() throws IOException, PcException {
        Instant now = pc.clock().now();
        Optional<String> newest = newest();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        RunRecord run = RunRecord.read(journal, newest.get());
        if (!run.isOf(pc.facts().id()) || run.last(Kind.UNDO_BEGUN).isPresent()) {
            return Optional.empty();
        }
        String start = WindowsStart.of(pc);
        return run.last(Kind.ENDED)
                .filter(ended -> ended.facts().containsKey(RunNote.START))
                .filter(ended -> !start.equals(ended.facts().get(RunNote.START)))
                .filter(ended -> now.minus(MATTERS).isBefore(ended.time()));
    }

    /** The newest run that did more than to restart the PC, which takes nothing's place. */
    private Optional<String> newest() throws IOException {
        for (String run : journal.runs()) {
            RunRecord told = RunRecord.read(journal, run);
            if (!told.lines().isEmpty() && !wasBlocked(told) && !onlyRestarts(told)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    private static boolean wasBlocked(RunRecord run) {
        return run.entries().isEmpty()
                && run.last(Kind.ENDED)
                        .filter(ended ->
                                Verdict.BLOCKED.id().equals(ended.facts().get(RunNote.VERDICT)))
                        .isPresent();
    }

    private static boolean onlyRestarts(RunRecord run) {
        return run.first(Kind.BEGUN)
                .filter(begun -> begun.list(RunNote.FIXES).equals(List.of(FixId.RESTART_PC)))
                .isPresent();
    }

    private static Optional<Finding> finding(RunNote ended, List<Finding> found) {
        List<String> left = ended.list(RunNote.FIXES);
        List<String> still = left.stream()
                .filter(fix -> found.stream()
                        .anyMatch(problem ->
                                problem.isProblem() && problem.fixes().contains(id(fix))))
                .toList();
        boolean agreed = Boolean.parseBoolean(ended.facts().get(RunNote.AGREED));
        return still.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        FINDING,
                        Subject.UPDATES,
                        Severity.INFO,
                        List.of(ended.run(), agreed),
                        List.of(Message.of("continue.evidence", ended.time(), String.join(", ", still))),
                        ended.time(),
                        ended.time(),
                        still));
    }

    private static String id(String fix) {
        return fix.split("=", 2)[0];
    }
}
