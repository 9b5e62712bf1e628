package org.patchlight.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.patchlight.cli.console.StopOnSignal;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.CheckRunner;
import org.patchlight.monitor.Choices;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code fix}: runs fixes and checks again. */
@Command(name = "fix")
final class FixCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "0..*", paramLabel = "ID[=VALUE]")
    List<String> fixes = List.of();

    @Option(names = "--all")
    boolean all;

    @Option(names = "--resume")
    boolean resume;

    @Option(names = {"-n", "--dry-run"})
    boolean dryRun;

    @Option(names = {"-y", "--yes"})
    boolean yes;

    @Option(names = "--no-restore-point")
    boolean noRestorePoint;

    @Override
    public Integer call() throws CommandFailure {
        long modes = Stream.of(all, resume, !fixes.isEmpty())
                .filter(Boolean::booleanValue)
                .count();
        if (modes != 1) {
            throw CommandFailure.usage("cli.fix.which");
        }
        checkIds();
        Output output = root.output();
        FixText text = new FixText(output);
        try (Session session = root.open()) {
            Plan plan = plan(session);
            if (dryRun) {
                text.dryRun(session.pc().clock().now(), plan);
                return 0;
            }
            if (!yes && !output.isJson() && !output.isQuiet() && needsConsent(plan)) {
                text.plan(plan);
            }
            boolean consented = isConsented(plan, output);
            RunListener progress = text.progress();
            Runnable request = () -> {
                progress.cancellation().request();
                output.note(Message.of("cli.fix.stopping"));
            };
            try (StopOnSignal stop = StopOnSignal.during(request)) {
                RunResult result = consented ? session.repairRunner().repair(plan, progress) : declined(plan);
                text.result(session, result);
                return stop.with(result.verdict().exitCode());
            }
        }
    }

    /** Refuses what is no fix before the PC is opened. */
    private void checkIds() throws CommandFailure {
        for (Map.Entry<String, String> choice : Choices.of(fixes).entrySet()) {
            Fix fix = FixesCommand.find(choice.getKey()).orElseThrow(() -> FixesCommand.unknown(choice.getKey()));
            if (!choice.getValue().isEmpty() && !fix.takesValue()) {
                throw CommandFailure.usage("cli.fix.no-value", choice.getKey(), choice.getValue());
            }
        }
    }

    private Plan plan(Session session) {
        CheckRunner runner = session.checkRunner();
        HealthReport report = root.output()
                .during("cli.progress.checking", dryRun ? runner::glance : runner::check)
                .report();
        Optional<Finding> waiting = report.finding(AfterRestart.FINDING);
        if (resume) {
            return resumed(session, report, waiting);
        }
        waiting.ifPresent(left -> root.output()
                .note(Message.of(
                        "cli.fix.to-continue", left.title(), root.output().typed("fix --resume"))));
        return all ? planner(session).forAll(report) : planner(session).forFixes(report, Choices.of(fixes));
    }

    private Plan resumed(Session session, HealthReport report, Optional<Finding> waiting) {
        if (waiting.isEmpty()) {
            root.output().note(Message.of("cli.fix.nothing-waits"));
        }
        List<String> left = waiting.map(Finding::fixes).orElse(List.of());
        return planner(session).forFixes(report, Choices.of(left));
    }

    private Planner planner(Session session) {
        return noRestorePoint ? session.planner().withoutRestorePoints() : session.planner();
    }

    /** A plan that is blocked, empty or waits for a choice changes nothing, so no consent is needed. */
    private static boolean needsConsent(Plan plan) {
        return plan.block().isEmpty()
                && !plan.fixes().isEmpty()
                && !plan.fixes().stream().allMatch(PlannedFix::awaitsChoice);
    }

    private boolean isConsented(Plan plan, Output output) {
        return !needsConsent(plan) || output.isConsented(yes, Message.of("cli.fix.question"));
    }

    private static RunResult declined(Plan plan) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix ->
                        new FixResult(fix.declaration().id(), Verdict.DECLINED, Message.of("verdict.detail.declined")))
                .toList();
        return new RunResult("", plan, Verdict.DECLINED, results);
    }
}
