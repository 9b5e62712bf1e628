package org.patchlight.repair;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.FixId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;

/** Says whether a fix worked, from a look made after it. */
final class Judge {
    private Judge() {}

    /**
     * Judges a fix that ran without failing.
     *
     * @param newness tells what is newer than the fix
     * @param before the look before the run
     * @param after the look that decides
     * @param obstacle what it could not do
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
            Verdict one = ofProblem(problem, newness, before, after);
            verdict = Verdict.ofAll(List.of(verdict, one));
        }
        boolean asksRestart = fix.declaration().needsRestart() && verdict != Verdict.FIXED;
        if (asksRestart) {
            return new FixResult(id, Verdict.RESTART_NEEDED, Message.of("verdict.detail.restart-needed"));
        }
        Message why = Message.of("verdict.detail." + verdict.id());
        return new FixResult(id, verdict, verdict == Verdict.FIXED ? why : obstacle.orElse(why));
    }

    /** An illness that nobody tried to cure. */
    static FixResult leftAlone(Finding problem) {
        String fix = problem.fixes().isEmpty() ? "" : problem.fixes().get(0);
        if (problem.fixes().contains(FixId.RESTART_PC)) {
            return new FixResult(fix, Verdict.RESTART_NEEDED, Message.of("verdict.left.restart", problem.title()));
        }
        String why = problem.fixes().isEmpty() ? "verdict.left.nobody" : "verdict.left.person";
        return new FixResult(fix, Verdict.NOT_FIXED, Message.of(why, problem.title()));
    }

    /** An illness that was not there when the run was planned. */
    static FixResult appeared(Finding problem) {
        if (problem.fixes().contains(FixId.RESTART_PC)) {
            return leftAlone(problem);
        }
        String fix = problem.fixes().isEmpty() ? "" : problem.fixes().get(0);
        return new FixResult(fix, Verdict.NOT_FIXED, Message.of("verdict.left.appeared", problem.title()));
    }

    /** Something that could not be looked at, before or after. */
    static FixResult unseen(Finding unknown) {
        return new FixResult("", Verdict.UNPROVEN, Message.of("verdict.left.unseen", unknown.title()));
    }

    /** Whether a finding of the later look is the illness, or what became of it. */
    static boolean isStill(Finding problem, Finding later) {
        boolean sameFix = later.subject() == problem.subject()
                && later.isProblem()
                && later.fixes().stream().anyMatch(problem.fixes()::contains);
        return later.id().equals(problem.id()) || sameFix;
    }

    private static Verdict ofProblem(Finding problem, Newness newness, HealthReport before, HealthReport after) {
        List<Finding> still = after.findings().stream()
                .filter(later -> isStill(problem, later))
                .toList();
        if (!still.isEmpty()) {
            return still.stream().anyMatch(newness::isNew) ? Verdict.NOT_FIXED : Verdict.UNPROVEN;
        }
        return isBlinded(problem.subject(), before, after) ? Verdict.UNPROVEN : Verdict.FIXED;
    }

    /** Whether anything of the subject cannot be seen that could be seen before, or nothing of it can be judged. */
    private static boolean isBlinded(Subject subject, HealthReport before, HealthReport after) {
        Set<String> seenBefore = blindSpots(subject, before);
        return after.findings().stream().anyMatch(f -> f.severity() == Severity.UNKNOWN && f.subject() == subject)
                || !seenBefore.containsAll(blindSpots(subject, after));
    }

    private static Set<String> blindSpots(Subject subject, HealthReport report) {
        return report.findings().stream()
                .filter(f -> f.subject() == subject && f.isBlindSpot())
                .flatMap(f -> f.evidence().isEmpty()
                        ? Stream.of(f.id())
                        : f.evidence().stream().map(Judge::whatIsUnseen))
                .collect(Collectors.toSet());
    }

    /** What else a line tells, such as a size, may differ from look to look. */
    private static String whatIsUnseen(Message evidence) {
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
