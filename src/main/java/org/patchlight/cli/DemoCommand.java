package org.patchlight.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code demo}: an ill simulated PC is looked at, repaired and looked at again. */
@Command(name = "demo", description = "Show an ill simulated PC being looked at, repaired and looked at again.")
final class DemoCommand implements Callable<Integer> {
    private static final String ILL = "clock-behind+update-files-missing";

    @ParentCommand
    PatchlightCommand root;

    @Override
    public Integer call() throws CommandFailure {
        if (root.options.simulate == null && root.options.pcFile == null) {
            root.options.simulate = ILL;
        }
        if (!root.options.json) {
            OptionalInt ended = root.workshop().tray(root.options);
            if (ended.isPresent()) {
                return ended.getAsInt();
            }
        }
        return inTheTerminal();
    }

    private int inTheTerminal() throws CommandFailure {
        Output output = root.output();
        FixText text = new FixText(output);
        try (Session bench = root.open()) {
            CheckReport before = bench.checkRunner().check();
            Plan plan = bench.planner().forAll(before.report());
            if (output.isJson()) {
                RunResult result = bench.checkRunner().repair(bench.repairs(), plan, text.progress());
                text.result(bench, result);
                return result.verdict().exitCode();
            }
            output.line(Message.of("cli.demo.look"));
            new ReportText(output).print(bench.pc().facts(), before);
            output.line("");
            output.line(Message.of("cli.demo.repair"));
            text.plan(plan);
            RunResult result = bench.checkRunner().repair(bench.repairs(), plan, text.progress());
            text.result(bench, result);
            output.line("");
            output.line(Message.of("cli.demo.look-again"));
            new ReportText(output).print(bench.pc().facts(), bench.checkRunner().check());
            return result.verdict().exitCode();
        }
    }
}
