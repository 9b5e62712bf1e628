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
import org.patchlight.pc.WindowsStart;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the run that stopped for a restart, once Windows has restarted: the rest of its plan can continue. Only the
 * newest run counts, because anything done later replaces it.
 */
public final class AfterRestart {
    /**
     * The id of the finding about it. Its arguments: the run, and whether the person agreed to continue with the plan.
     */
    public static final String FINDING = "repair-to-continue";

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestart.class);
    private static final Duration MATTERS = Duration.ofDays(7);

    private final Pc pc;
    private final Journal journal;

    /**
     * @param pc the PC to check
     * @param journal where runs are written
     */
    public AfterRestart(Pc pc, Journal journal) {
        this.pc = pc;
        this.journal = journal;
    }

    /**
     * The run that can continue, as a finding. Its fixes are those left open that a current problem still needs.
     *
     * @param found the findings of the current check
     */
    public List<Finding> findings(List<Finding> found) {
        if (found.stream().anyMatch(finding -> finding.id().equals(FindingId.RESTART_PENDING))) {
            return List.of();
        }
        try {
            return waiting().flatMap(ended -> finding(ended, found)).stream().toList();
        } catch (IOException | PcException unread) {
            LOG.warn("couldn't check whether a fix waits for a restart", unread);
            return List.of();
        }
    }

    /** Whether such a finding says that the person agreed to continue. */
    public static boolean isAgreed(Finding finding) {
        return finding.id().equals(FINDING)
                && Boolean.TRUE.equals(finding.arguments().get(1));
    }

    /**
     * The end of the newest run, if it waited for a restart that has come. Runs older than 7 days do not count.
     *
     * @throws IOException if the journal could not be read
     * @throws PcException if the start of Windows could not be read
     */
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

    /** The newest run that did more than restart the PC or open a page, which replaces no other run. */
    private Optional<String> newest() throws IOException {
        for (String run : journal.runs()) {
            RunRecord record = RunRecord.read(journal, run);
            if (!record.lines().isEmpty() && !wasBlocked(record) && !onlyRestarts(record) && !onlyOpens(record)) {
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

    /** A run that only opened pages, and was not the second part of one that waits for a restart. */
    private static boolean onlyOpens(RunRecord run) {
        return run.isOpeningOnly()
                && run.last(Kind.ENDED)
                        .filter(ended -> ended.facts().containsKey(RunNote.START))
                        .isEmpty();
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
