package org.patchlight.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: checks a simulated PC that has problems, fixes it and checks it again. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    private static final String SCENARIO = "clock-behind+update-files-missing";

    @ParentCommand
    PatchlightCommand root;

    @Override
    public Integer call() throws CommandFailure {
        if (root.options.simulate == null && root.options.pcFile == null) {
            root.options.simulate = SCENARIO;
        }
        if (!root.options.json) {
            OptionalInt ended = root.context().tray(root.options);
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
        }
        return inTheTerminal();
    }

    private int inTheTerminal() throws CommandFailure {
        Output output = root.output();
        FixText text = new FixText(output);
        try (Session session = root.open()) {
            CheckReport before = output.during("cli.progress.checking", session.checkRunner()::check);
            Plan plan = session.planner().forAll(before.report());
            if (output.isJson()) {
                RunResult result = session.repairRunner().repair(plan, text.progress());
                text.result(session, result);
                return result.verdict().exitCode();
            }
            output.line(Message.of("cli.demo.look"));
            new ReportText(output).print(session, before);
            output.line("");
            output.line(Message.of("cli.demo.repair"));
            RunResult result = session.repairRunner().repair(plan, text.progress());
            text.result(session, result);
            output.line("");
            output.line(Message.of("cli.demo.look-again"));
            new ReportText(output).print(session, session.checkRunner().check());
            return result.verdict().exitCode();
        }
    }
}
