package org.patchlight.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.cli.json.Json;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.guard.Blocker;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.words.Words;

/** Prints a plan, its progress and its result, as text or as JSON. */
final class FixText {
    private final Output output;
    private final Words words;

    FixText(Output output) {
        this.output = output;
        this.words = output.words();
    }

    void plan(Plan plan) {
        for (PlannedFix fix : plan.fixes()) {
            output.line(words.say(fix.declaration().title()));
            fix.steps().forEach(step -> output.line("  - " + words.say(step.title())));
            fix.tier().ifPresent(tier -> output.line("  " + words.say(tier.why())));
            fix.obstacle().ifPresent(obstacle -> output.line("  " + words.say(obstacle)));
        }
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
            output.json(json(now, null, plan, null, List.of()));
            return;
        }
        plan(plan);
        output.line(Message.of(plan.fixes().isEmpty() ? "cli.fix.nothing-planned" : "cli.fix.dry-run"));
    }

    void result(Session session, RunResult result) {
        if (output.isJson()) {
            String run = result.run().isEmpty() ? null : result.run();
            output.json(json(
                    session.pc().clock().now(),
                    run,
                    result.plan(),
                    result.verdict().id(),
                    result.results()));
            return;
        }
        for (FixResult fix : result.results()) {
            String head = fix.fixId().isEmpty() ? "" : fix.fixId() + ": ";
            output.line(head + words.say("verdict." + fix.verdict().id()) + " " + words.say(fix.detail()));
        }
        output.line(Message.of(
                "cli.fix.verdict", Message.of("verdict." + result.verdict().id())));
        boolean kept = !session.pc().facts().simulated() || output.isPcKept();
        if (!result.run().isEmpty() && kept && isUndoable(result.plan())) {
            output.note(Message.of("cli.fix.undo-hint", output.typed("undo " + result.run())));
        }
    }

    private static boolean isUndoable(Plan plan) {
        return plan.fixes().stream().flatMap(fix -> fix.steps().stream()).anyMatch(Step::undoable);
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
            }

            @Override
            public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
                outcome.remark().ifPresent(remark -> output.note(Message.of("cli.step.remark", remark)));
            }

            @Override
            public void stepFailed(FixDeclaration fix, Step step, Message reason) {
                output.note(Message.of("cli.step.failed", step.title(), reason));
            }

            @Override
            public void checkingAgain(FixDeclaration fix) {
                output.note(Message.of("cli.looking-again"));
            }
        };
    }

    private JsonObject json(
            Instant now, @Nullable String run, Plan plan, @Nullable String verdict, List<FixResult> results) {
        JsonObject json = Json.document(now);
        json.add("run", Json.text(run));
        json.add("plan", Json.array(plan.fixes(), this::planned));
        json.add("blocked", plan.block().map(words::say).map(Json::text).orElse(JsonNull.INSTANCE));
        json.add("guards", Json.array(plan.blockers(), this::guard));
        json.add("verdict", Json.text(verdict));
        json.add("results", Json.array(results, this::result));
        return json;
    }

    private JsonElement planned(PlannedFix fix) {
        JsonObject json = new JsonObject();
        json.addProperty("fix", fix.declaration().id());
        json.add("steps", Json.array(fix.steps(), FixText::step));
        fix.tier().ifPresent(tier -> {
            json.addProperty("tier", tier.number());
            json.addProperty("why", words.say(tier.why()));
        });
        return json;
    }

    private JsonElement guard(Blocker blocker) {
        JsonObject json = new JsonObject();
        json.addProperty("id", blocker.id());
        json.addProperty("why", words.say(blocker.why()));
        JsonArray fixes = new JsonArray();
        blocker.fixes().forEach(fixes::add);
        json.add("fixes", fixes);
        return json;
    }

    private static JsonElement step(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("action", step.action());
        json.addProperty("target", step.target());
        json.addProperty("undoable", step.undoable());
        return json;
    }

    private JsonElement result(FixResult result) {
        JsonObject json = new JsonObject();
        json.add("fix", Json.text(result.fixId().isEmpty() ? null : result.fixId()));
        json.addProperty("verdict", result.verdict().id());
        json.addProperty("detail", words.say(result.detail()));
        return json;
    }
}
