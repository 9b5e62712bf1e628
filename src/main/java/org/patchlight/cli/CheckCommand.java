package org.patchlight.cli;

import java.util.concurrent.Callable;
import org.patchlight.diagnosis.CheckUp;
import org.patchlight.health.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code check}: one look at clock, updates and devices. */
@Command(name = "check", description = "Look once at clock, updates and devices.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Override
    public Integer call() throws CommandFailure {
        return check(root);
    }

    static int check(PatchlightCommand root) throws CommandFailure {
        Output output = root.output();
        try (Workbench bench = root.open()) {
            CheckUp look = bench.looker().look();
            if (output.isJson()) {
                output.json(new CheckJson(output.words()).document(bench.pc().facts(), look));
            } else {
                new ReportText(output).print(bench.pc().facts(), look);
            }
            return exitCode(look.report().status());
        }
    }

    /** 0 healthy, 1 attention or problem, 3 unknown. */
    static int exitCode(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case UNKNOWN -> 3;
            case ATTENTION, PROBLEM -> 1;
        };
    }
}
