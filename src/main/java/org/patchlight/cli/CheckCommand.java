package org.patchlight.cli;

import java.util.concurrent.Callable;
import org.patchlight.cli.json.CheckJson;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code check}: checks clock, updates and devices once. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Override
    public Integer call() throws CommandFailure {
        return check(root);
    }

    static int check(PatchlightCommand root) throws CommandFailure {
        Output output = root.output();
        try (Session session = root.open()) {
            CheckReport check = output.during("cli.progress.checking", session.checkRunner()::check);
            if (output.isJson()) {
                output.json(new CheckJson(output.words()).document(session.pc().facts(), check));
            } else {
                new ReportText(output).print(session, check);
            }
            return exitCode(check.report().status());
        }
    }

    /** The exit code: 0 healthy, 1 attention or problem, 3 unknown. */
    static int exitCode(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case UNKNOWN -> 3;
            case ATTENTION, PROBLEM -> 1;
        };
    }
}
