package org.patchlight.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;

/** Decides from a later check whether a fix worked. */
final class Judge {
    private Judge() {}

    /**
     * Judges a fix that ran without failing.
     *
     * @param newness decides which findings are newer than the fix
     * @param before the check before the run
     * @param after the check that decides
     * @param obstacle what the fix could not do
     */
    static FixResult judge(
            PlannedFix fix, Newness newness, HealthReport before, HealthReport after, Optional<Message> obstacle) {
        String id = fix.declaration().id();
        if (fix.resolves().isEmpty() && obstacle.isPresent() && after.status() == Status.HEALTHY) {
            return new FixResult(id, Verdict.NOTHING_TO_DO, obstacle.get());
        }
        if (fix.resolves().isEmpty()) {
            return new FixResult(id, ofStatus(after.status()), obstacle.orElse(Message.of("verdict.by-status")));
        }
        Verdict verdict = Verdict.FIXED;
        for (Finding problem : fix.resolves()) {
            Verdict one = ofProblem(fix.declaration(), problem, newness, before, after);
            verdict = Verdict.ofAll(List.of(verdict, one));
        }
        boolean asksRestart =
                verdict == Verdict.RESTART_NEEDED || (fix.declaration().needsRestart() && verdict != Verdict.FIXED);
        if (asksRestart) {
            Message why = obstacle.orElse(Message.of("verdict.detail.restart-needed"));
            return new FixResult(id, Verdict.RESTART_NEEDED, why);
        }
        Message why = Message.of("verdict.detail." + verdict.id());
        return new FixResult(id, verdict, verdict == Verdict.FIXED ? why : obstacle.orElse(why));
    }

    /** The result for a problem that no fix was tried for. */
    static FixResult leftAlone(Finding problem) {
        String fix = problem.fixes().isEmpty() ? "" : problem.fixes().get(0);
        if (problem.fixes().contains(FixId.RESTART_PC)) {
            boolean byPerson = PendingRestart.of(problem) == PendingRestart.BY_PERSON;
            String key = byPerson ? "verdict.left.restart-by-person" : "verdict.left.restart";
            return new FixResult(fix, Verdict.RESTART_NEEDED, Message.of(key, problem.title()));
        }
        String why = problem.fixes().isEmpty() ? "verdict.left.nobody" : "verdict.left.person";
        return new FixResult(fix, Verdict.NOT_FIXED, Message.of(why, problem.title()));
    }

    /** The result for a problem that was not there when the run was planned. */
    static FixResult appeared(Finding problem) {
        if (problem.fixes().contains(FixId.RESTART_PC)) {
            return leftAlone(problem);
        }
        String fix = problem.fixes().isEmpty() ? "" : problem.fixes().get(0);
        return new FixResult(fix, Verdict.NOT_FIXED, Message.of("verdict.left.appeared", problem.title()));
    }

    /** The result for something that could not be checked, before or after. */
    static FixResult unchecked(Finding unknown) {
        return new FixResult("", Verdict.UNPROVEN, Message.of("verdict.left.unseen", unknown.title()));
    }

    /** Whether a finding of a later check is the same problem, or what it turned into. */
    static boolean isStill(Finding problem, Finding later) {
        boolean sameFix = later.subject() == problem.subject()
                && later.isProblem()
                && later.fixes().stream().anyMatch(problem.fixes()::contains);
        return later.id().equals(problem.id()) || sameFix;
    }

    /**
     * The same, for a run that began after a check. A finding that this check had beside the problem is another one, even
     * if the same fix is offered for it: a person may have left it out.
     */
    static boolean isStill(Finding problem, Finding later, HealthReport before) {
        boolean same = later.id().equals(problem.id());
        return same || (isStill(problem, later) && before.finding(later.id()).isEmpty());
    }

    private static Verdict ofProblem(
            FixDeclaration fix, Finding problem, Newness newness, HealthReport before, HealthReport after) {
        List<Finding> still = after.findings().stream()
                .filter(later -> isStill(problem, later, before))
                .toList();
        if (!still.isEmpty() && still.stream().allMatch(later -> isDoneByRestart(fix, problem, later))) {
            return Verdict.RESTART_NEEDED;
        }
        if (!still.isEmpty()) {
            return still.stream().anyMatch(newness::isNew) ? Verdict.NOT_FIXED : Verdict.UNPROVEN;
        }
        return isBlinded(problem.subject(), before, after) ? Verdict.UNPROVEN : Verdict.FIXED;
    }

    /** Whether the fix changed the problem so that only a restart is left to do. */
    private static boolean isDoneByRestart(FixDeclaration fix, Finding problem, Finding later) {
        List<String> restart = List.of(FixId.RESTART_PC);
        return fix.terms().proof() == Proof.STATE
                && later.id().equals(problem.id())
                && later.fixes().equals(restart)
                && !problem.fixes().equals(restart);
    }

    /** Whether something of the subject can no longer be checked, or the subject can't be judged at all. */
    private static boolean isBlinded(Subject subject, HealthReport before, HealthReport after) {
        Set<String> blindBefore = blindSpots(subject, before);
        return after.findings().stream().anyMatch(f -> f.severity() == Severity.UNKNOWN && f.subject() == subject)
                || !blindBefore.containsAll(blindSpots(subject, after));
    }

    private static Set<String> blindSpots(Subject subject, HealthReport report) {
        return report.findings().stream()
                .filter(f -> f.subject() == subject && f.isBlindSpot())
                .flatMap(f -> f.evidence().isEmpty()
                        ? Stream.of(f.id())
                        : f.evidence().stream().map(Judge::blindSpot))
                .collect(Collectors.toSet());
    }

    /** Compares the key and the first argument only: others, such as a size, may differ between checks. */
    private static String blindSpot(Message evidence) {
        return evidence.arguments().isEmpty()
                ? evidence.key()
                : evidence.key() + " " + evidence.arguments().get(0);
    }

    private static Verdict ofStatus(Status status) {
        return switch (status) {
            case HEALTHY -> Verdict.FIXED;
            case UNKNOWN -> Verdict.UNPROVEN;
            case ATTENTION, PROBLEM -> Verdict.NOT_FIXED;
        };
    }
}
