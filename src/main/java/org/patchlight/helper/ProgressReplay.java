package org.patchlight.helper;

import static org.patchlight.machine.JsonFields.array;
import static org.patchlight.machine.JsonFields.flag;
import static org.patchlight.machine.JsonFields.number;
import static org.patchlight.machine.JsonFields.object;
import static org.patchlight.machine.JsonFields.text;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.helper.HelperEnd.Refused;
import org.patchlight.helper.HelperEnd.Repaired;
import org.patchlight.helper.HelperEnd.Undone;
import org.patchlight.machine.JsonFields;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a helper's progress lines back into events. A line that is damaged, of another version, or of an unknown fix
 * is skipped.
 */
final class ProgressReplay {
    private static final Logger LOG = LoggerFactory.getLogger(ProgressReplay.class);
    private static final int MOST_RESULTS = 200;

    private final Map<String, FixDeclaration> fixes;
    private final RunListener listener;
    private final MessageJson messages;
    private @Nullable HelperEnd end;

    /**
     * A replay for one helper.
     *
     * @param fixes the declarations of all fixes by id, because the helper only writes their ids
     * @param listener receives the events
     * @param known whether there is a text for a key
     */
    ProgressReplay(Map<String, FixDeclaration> fixes, RunListener listener, Predicate<String> known) {
        this.fixes = Map.copyOf(fixes);
        this.listener = listener;
        this.messages = new MessageJson(known);
    }

    /** How the helper ended; empty until a line has the result. */
    Optional<HelperEnd> end() {
        return Optional.ofNullable(end);
    }

    /** Passes the event of a line to the listener. */
    void accept(String line) {
        Runnable report;
        try {
            report = JsonFields.read(line, this::report);
        } catch (JsonParseException damaged) {
            LOG.debug("a line of progress is damaged", damaged);
            return;
        }
        report.run();
    }

    private Runnable report(JsonObject line) {
        String event = text(line, "event");
        switch (event) {
            case "ended" -> end = new Repaired(text(line, "run"), verdict(line), results(line));
            case "undone" -> end = new Undone(new UndoResult(text(line, "run"), undoVerdict(line), undoLines(line)));
            case "refused" -> end = new Refused(message(line, "reason"));
            case "begun", "alive" -> LOG.trace("the helper lives");
            default -> {
                FixDeclaration fix = fixes.get(text(line, "fix"));
                return fix == null ? () -> LOG.debug("progress of an unknown fix") : reportedFor(fix, event, line);
            }
        }
        return () -> {};
    }

    private Runnable reportedFor(FixDeclaration fix, String event, JsonObject line) {
        switch (event) {
            case "fix-started" -> {
                List<Step> steps = new ArrayList<>();
                bounded(array(line, "steps")).forEach(step -> steps.add(step(step.getAsJsonObject())));
                return () -> listener.fixStarted(fix, steps);
            }
            case "looking-again" -> {
                return () -> listener.checkingAgain(fix);
            }
            case "fix-ended" -> {
                FixResult result = result(object(line, "result"));
                return () -> listener.fixEnded(fix, result);
            }
            default -> {
                return reportedFor(fix, step(object(line, "step")), event, line);
            }
        }
    }

    private Runnable reportedFor(FixDeclaration fix, Step step, String event, JsonObject line) {
        switch (event) {
            case "step-started" -> {
                return () -> listener.stepStarted(fix, step);
            }
            case "step-progress" -> {
                int percent = Math.max(0, Math.min(100, number(line, "percent")));
                return () -> listener.stepProgress(fix, step, percent);
            }
            case "step-ended" -> {
                Message remark = line.has("remark") ? message(line, "remark") : null;
                StepOutcome outcome = new StepOutcome(flag(line, "done"), remark);
                return () -> listener.stepEnded(fix, step, outcome);
            }
            case "step-failed" -> {
                Message reason = message(line, "reason");
                return () -> listener.stepFailed(fix, step, reason);
            }
            default -> {
                return () -> LOG.debug("progress of an unknown kind");
            }
        }
    }

    private Step step(JsonObject json) {
        return new ReportedStep(
                text(json, "action"),
                text(json, "target"),
                message(json, "title"),
                flag(json, "undoable"),
                flag(json, "administrator"));
    }

    private List<FixResult> results(JsonObject line) {
        List<FixResult> results = new ArrayList<>();
        bounded(array(line, "results")).forEach(one -> results.add(result(one.getAsJsonObject())));
        return results;
    }

    private FixResult result(JsonObject json) {
        return new FixResult(text(json, "fix"), verdict(json), message(json, "detail"));
    }

    private List<UndoLine> undoLines(JsonObject line) {
        List<UndoLine> lines = new ArrayList<>();
        for (JsonElement one : bounded(array(line, "lines"))) {
            JsonObject json = one.getAsJsonObject();
            UndoLine.Outcome outcome = of(UndoLine.Outcome.values(), UndoLine.Outcome::id, text(json, "outcome"));
            lines.add(new UndoLine(text(json, "action"), text(json, "target"), outcome, message(json, "detail")));
        }
        return lines;
    }

    private static JsonArray bounded(JsonArray array) {
        if (array.size() > MOST_RESULTS) {
            throw new IllegalArgumentException("more than a plan can have");
        }
        return array;
    }

    private static Verdict verdict(JsonObject json) {
        return of(Verdict.values(), Verdict::id, text(json, "verdict"));
    }

    private static UndoResult.Verdict undoVerdict(JsonObject json) {
        return of(UndoResult.Verdict.values(), UndoResult.Verdict::id, text(json, "verdict"));
    }

    private static <T> T of(T[] all, Function<T, String> name, String wanted) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown: " + wanted));
    }

    private Message message(JsonObject json, String name) {
        return messages.read(object(json, name));
    }
}
