package org.patchlight.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.console.Style;
import org.patchlight.cli.json.Json;
import org.patchlight.health.Message;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.words.FileTrouble;
import org.patchlight.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code undo}: undoes what a run changed. */
@Command(name = "undo")
final class UndoCommand implements Callable<Integer> {
    @ParentCommand
    PatchlightCommand root;

    @Parameters(arity = "0..1", paramLabel = "RUN")
    @Nullable String run;

    @Option(names = {"-y", "--yes"})
    boolean yes;

    @Override
    public Integer call() throws CommandFailure {
        Output output = root.output();
        try (Session session = root.open()) {
            Undoer.Proposal proposal = propose(session);
            boolean nothing = proposal.steps().isEmpty() || proposal.block().isPresent();
            if (!output.isJson() && !output.isQuiet() && !yes) {
                show(proposal, output);
            }
            UndoResult result = nothing || output.isConsented(yes, Message.of("cli.undo.question"))
                    ? output.during(
                            "cli.progress.undoing", () -> session.repairRunner().undo(proposal))
                    : new UndoResult(proposal.run(), UndoResult.Verdict.DECLINED, List.of());
            print(session, proposal, result, output);
            return result.verdict().exitCode();
        }
    }

    private Undoer.Proposal propose(Session session) throws CommandFailure {
        try {
            return session.repairRunner().propose(run);
        } catch (IOException unreadable) {
            throw new CommandFailure(
                    CommandFailure.Kind.UNREADABLE, Message.of("cli.undo.unreadable", FileTrouble.reason(unreadable)));
        }
    }

    private static void show(Undoer.Proposal proposal, Output output) {
        if (proposal.block().isPresent()) {
            return;
        }
        proposal.steps().stream()
                .filter(RunRecord::leavesSomething)
                .forEach(step -> output.line(Message.of("cli.undo.step", title(step.action(), step.target()))));
    }

    /** What a step did, in words; its object alone if another version made it. */
    private static Object title(String action, String target) {
        return Steps.ofJournal(action, target).<Object>map(Step::title).orElse(target);
    }

    private static void print(Session session, Undoer.Proposal proposal, UndoResult result, Output output) {
        Words words = output.words();
        if (output.isJson()) {
            JsonObject json = Json.document(session.pc().clock().now());
            json.add("run", Json.text(result.run().isEmpty() ? null : result.run()));
            json.add("blocked", Json.text(proposal.block().map(words::say).orElse(null)));
            json.addProperty("verdict", result.verdict().id());
            json.add("results", Json.array(result.lines(), line -> json(line, words)));
            output.json(json);
            return;
        }
        if (!output.isQuiet()) {
            proposal.block().ifPresent(output::line);
            result.lines().stream()
                    .filter(line -> output.isVerbose() || line.outcome() != UndoLine.Outcome.NOTHING_TO_UNDO)
                    .forEach(line -> output.line(
                            Message.of("cli.undo.line", title(line.action(), line.target()), line.detail())));
        }
        output.line(
                style(result.verdict()),
                words.say("undo.verdict." + result.verdict().id()),
                "");
    }

    private static Style style(UndoResult.Verdict verdict) {
        return switch (verdict) {
            case UNDONE, NOTHING_TO_UNDO -> Style.GOOD;
            case PARTLY_UNDONE, FAILED -> Style.PROBLEM;
            case DECLINED, BLOCKED -> Style.ATTENTION;
        };
    }

    private static JsonElement json(UndoLine line, Words words) {
        JsonObject json = new JsonObject();
        json.addProperty("action", line.action());
        json.addProperty("target", line.target());
        json.addProperty("verdict", line.outcome().id());
        json.addProperty("detail", words.say(line.detail()));
        return json;
    }
}
