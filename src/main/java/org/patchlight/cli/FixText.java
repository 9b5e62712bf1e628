package org.patchlight.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.cli.console.Style;
import org.patchlight.cli.json.FixJson;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints a plan, its progress and its result. */
final class FixText {
    private static final Logger LOG = LoggerFactory.getLogger(FixText.class);

    private final Output output;
    private final Words words;

    FixText(Output output) {
        this.output = output;
        this.words = output.words();
    }

    /** Prints everything that the plan would do, and what it leaves to the person. */
    void plan(Plan plan) {
        for (PlannedFix fix : plan.fixes()) {
            output.line(Style.HEADING, words.say(fix.declaration().title()), "");
            fix.steps().forEach(step -> output.line("  - " + words.say(step.title())));
            fix.tier().ifPresent(tier -> output.line("  " + words.say(tier.why())));
            fix.obstacle().ifPresent(obstacle -> output.line("  " + words.say(obstacle)));
        }
        limits(plan);
    }

    /** Prints what the plan leaves to the person, and what can't run now. */
    private void limits(Plan plan) {
        plan.leftToThePerson().forEach(left -> output.line(Message.of("cli.fix.left", left.title())));
        plan.blockers().forEach(blocker -> output.line(blockerLine(blocker)));
        if (plan.blockers().isEmpty()) {
            plan.block().ifPresent(output::line);
        }
    }

    /** A blocker of only some fixes lists them. */
    private static Message blockerLine(Blocker blocker) {
        return blocker.whole() || blocker.isNote()
                ? blocker.why()
                : Message.of("cli.fix.guarded", String.join(", ", blocker.fixes()), blocker.why());
    }

    void dryRun(Instant now, Plan plan) {
        if (output.isJson()) {
            output.json(new FixJson(words).document(now, null, plan, null, List.of()));
            return;
        }
        if (!output.isQuiet()) {
            plan(plan);
        }
        output.line(Message.of(plan.fixes().isEmpty() ? "cli.fix.nothing-planned" : "cli.fix.dry-run"));
    }

    void result(Session session, RunResult result) {
        output.endProgress();
        if (output.isJson()) {
            String run = result.run().isEmpty() ? null : result.run();
            output.json(new FixJson(words)
                    .document(
                            session.pc().clock().now(),
                            run,
                            result.plan(),
                            result.verdict().id(),
                            result.results()));
            return;
        }
        Optional<Message> reason = commonReason(result);
        if (!output.isQuiet()) {
            details(result, reason);
        }
        if (isUndecidedWithoutChange(result)) {
            output.line(Message.of("cli.fix.nothing-changed", reason.orElse(Message.of("status.unknown"))));
            return;
        }
        Message verdict = Message.of("verdict." + result.verdict().id());
        Message line = reason.isPresent() && !output.isQuiet()
                ? Message.of("cli.fix.verdict-why", verdict, reason.get())
                : Message.of("cli.fix.verdict", verdict);
        output.line(style(result.verdict()), words.say(line), "");
        choices(result.plan());
        boolean kept = !session.pc().facts().simulated() || output.isPcKept();
        if (kept && isUndoable(session, result.run())) {
            output.note(Message.of("cli.fix.undo-hint", output.typed("undo " + result.run())));
        }
    }

    /** Prints how each fix ended, unless all of them share one reason. */
    private void details(RunResult result, Optional<Message> reason) {
        if (result.verdict() == Verdict.BLOCKED && result.plan().blockers().size() > 1) {
            limits(result.plan());
        }
        if (reason.isPresent()) {
            return;
        }
        for (FixResult fix : result.results()) {
            String head = title(result.plan(), fix).map(title -> title + ": ").orElse("");
            output.line(
                    style(fix.verdict()),
                    head + words.say("verdict." + fix.verdict().id()),
                    " " + words.say(fix.detail()));
        }
    }

    private Optional<String> title(Plan plan, FixResult result) {
        return plan.fixes().stream()
                .map(PlannedFix::declaration)
                .filter(fix -> fix.id().equals(result.fixId()))
                .map(fix -> words.say(fix.title()))
                .findFirst();
    }

    /** The reason of a run in which nothing happened, said once; empty if the fixes differ. */
    private static Optional<Message> commonReason(RunResult result) {
        boolean nothingRan = result.verdict() == Verdict.BLOCKED
                || result.verdict() == Verdict.DECLINED
                || isUndecidedWithoutChange(result);
        List<Message> reasons =
                result.results().stream().map(FixResult::detail).distinct().toList();
        return nothingRan && reasons.size() == 1 ? Optional.of(reasons.get(0)) : Optional.empty();
    }

    /** Whether the PC could not be judged, and no fix was run. */
    private static boolean isUndecidedWithoutChange(RunResult result) {
        return result.verdict() == Verdict.UNPROVEN && result.plan().fixes().isEmpty();
    }

    /** Prints what to type if a fix waits for the person to choose a value. */
    private void choices(Plan plan) {
        for (PlannedFix fix : plan.fixes()) {
            if (fix.awaitsChoice()) {
                String id = fix.declaration().id();
                StringBuilder command = new StringBuilder("fix " + id + "=\"")
                        .append(fix.choices().get(0).value())
                        .append('"');
                // What the same problem needs besides, in one call: a zone alone leaves the clock as wrong as before.
                fix.resolves().stream()
                        .flatMap(finding -> finding.fixes().stream())
                        .filter(other -> !other.equals(id))
                        .distinct()
                        .forEach(other -> command.append(' ').append(other));
                String typed = output.typed(command.toString());
                output.page().command(words.say("cli.fix.choose", typed), typed);
            }
        }
    }

    private static Style style(Verdict verdict) {
        return switch (verdict) {
            case FIXED, NOTHING_TO_DO -> Style.GOOD;
            case FAILED, NOT_FIXED -> Style.PROBLEM;
            case RESTART_NEEDED, BLOCKED, DECLINED -> Style.ATTENTION;
            case UNPROVEN -> Style.UNKNOWN;
        };
    }

    private static boolean isUndoable(Session session, String run) {
        if (run.isEmpty()) {
            return false;
        }
        try {
            return session.repairRunner().propose(run).steps().stream().anyMatch(RunRecord::leavesSomething);
        } catch (IOException unreadable) {
            LOG.info("the journal can't be read, so no undo is offered", unreadable);
            return false;
        }
    }

    /** Prints each step to the message stream as it runs. */
    RunListener progress() {
        Cancellation cancellation = new Cancellation();
        return new RunListener() {
            @Override
            public Cancellation cancellation() {
                return cancellation;
            }

            @Override
            public void stepStarted(FixDeclaration fix, Step step) {
                output.note(Message.of("cli.step.started", step.title()));
                output.busy(step.title());
            }

            @Override
            public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
                output.endProgress();
                outcome.remark().ifPresent(remark -> output.note(Message.of("cli.step.remark", remark)));
            }

            @Override
            public void stepFailed(FixDeclaration fix, Step step, Message reason) {
                output.endProgress();
                output.note(Message.of("cli.step.failed", step.title(), reason));
            }

            @Override
            public void checkingAgain(FixDeclaration fix) {
                output.note(Message.of("cli.looking-again"));
                output.busy(Message.of("cli.progress.checking"));
            }
        };
    }
}
