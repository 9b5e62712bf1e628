package org.patchlight.repair;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Verdict;
import org.patchlight.repair.Plan.PlannedFix;

/** Says whether a fix worked, from a look made after it. */
final class Judge {
    private Judge() {}

    /**
     * Judges a fix that ran without failing.
     *
     * @param began when its first step acted, by the PC's clock of that time
     */
    static FixResult judge(PlannedFix fix, Instant began, HealthReport after, Optional<Message> obstacle) {
        String id = fix.declaration().id();
        if (fix.cures().isEmpty() && obstacle.isPresent() && after.status() == Status.HEALTHY) {
            return new FixResult(id, Verdict.NOTHING_TO_DO, obstacle.get());
        }
        if (fix.cures().isEmpty()) {
            return new FixResult(id, ofStatus(after.status()), obstacle.orElse(Message.of("verdict.by-status")));
        }
        Verdict verdict = Verdict.FIXED;
        for (Finding illness : fix.cures()) {
            Verdict one = ofIllness(illness, began, after);
            verdict = Verdict.ofAll(List.of(verdict, one));
        }
        boolean asksRestart = fix.declaration().restart() && verdict != Verdict.FIXED;
        if (asksRestart) {
            return new FixResult(id, Verdict.RESTART_NEEDED, Message.of("verdict.detail.restart-needed"));
        }
        Message why = Message.of("verdict.detail." + verdict.id());
        return new FixResult(id, verdict, verdict == Verdict.FIXED ? why : obstacle.orElse(why));
    }

    /** An illness that nobody tried to cure. */
    static FixResult leftAlone(Finding illness) {
        String fix = illness.fixes().isEmpty() ? "" : illness.fixes().get(0);
        if (illness.fixes().contains("restart-pc")) {
            return new FixResult(fix, Verdict.RESTART_NEEDED, Message.of("verdict.left.restart", illness.title()));
        }
        return new FixResult(fix, Verdict.NOT_FIXED, Message.of("verdict.left.person", illness.title()));
    }

    /** Something that could not be looked at, before or after. */
    static FixResult unseen(Finding unknown) {
        return new FixResult("", Verdict.UNPROVEN, Message.of("verdict.left.unseen", unknown.title()));
    }

    /** Whether a finding of the later look is the illness, or what became of it. */
    static boolean isStill(Finding illness, Finding later) {
        boolean sameCure = later.subject() == illness.subject()
                && later.isIllness()
                && later.fixes().stream().anyMatch(illness.fixes()::contains);
        return later.id().equals(illness.id()) || sameCure;
    }

    private static Verdict ofIllness(Finding illness, Instant began, HealthReport after) {
        Optional<Finding> still = after.findings().stream()
                .filter(later -> isStill(illness, later))
                .findFirst();
        if (still.isPresent()) {
            return still.get().observed().isBefore(began) ? Verdict.UNPROVEN : Verdict.NOT_FIXED;
        }
        boolean seen = after.findings().stream()
                .noneMatch(f -> f.severity() == Severity.UNKNOWN && f.subject() == illness.subject());
        return seen ? Verdict.FIXED : Verdict.UNPROVEN;
    }

    private static Verdict ofStatus(Status status) {
        return switch (status) {
            case HEALTHY -> Verdict.FIXED;
            case UNKNOWN -> Verdict.UNPROVEN;
            case ATTENTION, PROBLEM -> Verdict.NOT_FIXED;
        };
    }
}
