package org.patchlight.helper;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.undo.UndoLine;
import org.patchlight.repair.undo.UndoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a helper's progress to its own file, one JSON object per line, the last one with the result. The file stays
 * open, so that a process that reads it cannot block it. A line that cannot be written is lost. The repair continues,
 * and its journal is a separate file.
 */
final class ProgressLog implements RunListener, AutoCloseable {
    /** The version of the format; it grows when the meaning of a line changes. */
    static final int SCHEMA = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);

    private final FileChannel file;

    private ProgressLog(FileChannel file) {
        this.file = file;
    }

    /** The progress file of an order. */
    static Path file(Path folder, UUID id) {
        return folder.resolve(id + ".jsonl");
    }

    /**
     * Creates the file.
     *
     * @throws IOException if it cannot be created or already exists: each id is used once
     */
    static ProgressLog create(Path folder, UUID id) throws IOException {
        ProgressLog log = new ProgressLog(
                FileChannel.open(file(folder, id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        JsonObject line = line("begun");
        line.addProperty("schema", SCHEMA);
        log.write(line);
        return log;
    }

    /** Writes that the helper is alive. */
    void alive() {
        write(line("alive"));
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        JsonObject line = line("fix-started", fix);
        JsonArray all = new JsonArray();
        steps.forEach(step -> all.add(json(step)));
        line.add("steps", all);
        write(line);
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        write(line("step-started", fix, step));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        JsonObject line = line("step-progress", fix, step);
        line.addProperty("percent", percent);
        write(line);
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        JsonObject line = line("step-ended", fix, step);
        line.addProperty("done", outcome.done());
        outcome.remark().ifPresent(remark -> line.add("remark", MessageJson.write(remark)));
        write(line);
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        JsonObject line = line("step-failed", fix, step);
        line.add("reason", MessageJson.write(reason));
        write(line);
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        write(line("looking-again", fix));
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        JsonObject line = line("fix-ended", fix);
        line.add("result", json(result));
        write(line);
    }

    /** Writes the last line of a repair. */
    void ended(RunResult result) {
        JsonObject line = line("ended");
        line.addProperty("run", result.run());
        line.addProperty("verdict", result.verdict().id());
        JsonArray results = new JsonArray();
        result.results().forEach(one -> results.add(json(one)));
        line.add("results", results);
        last(line);
    }

    /** Writes the last line of an undo. */
    void undone(UndoResult result) {
        JsonObject line = line("undone");
        line.addProperty("run", result.run());
        line.addProperty("verdict", result.verdict().id());
        JsonArray lines = new JsonArray();
        result.lines().forEach(one -> lines.add(json(one)));
        line.add("lines", lines);
        last(line);
    }

    /** Writes the last line of a helper that did nothing, with the reason. */
    void refused(Message reason) {
        JsonObject line = line("refused");
        line.add("reason", MessageJson.write(reason));
        last(line);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException ignorable) {
            LOG.debug("the progress file ends with the program", ignorable);
        }
    }

    private void last(JsonObject line) {
        write(line);
        try {
            file.force(true);
        } catch (IOException lost) {
            LOG.warn("the end of the run may be lost if the power is", lost);
        }
    }

    private synchronized void write(JsonObject line) {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException lost) {
            LOG.warn("a line of progress was lost", lost);
        }
    }

    private static JsonObject line(String event) {
        JsonObject line = new JsonObject();
        line.addProperty("event", event);
        return line;
    }

    private static JsonObject line(String event, FixDeclaration fix) {
        JsonObject line = line(event);
        line.addProperty("fix", fix.id());
        return line;
    }

    private static JsonObject line(String event, FixDeclaration fix, Step step) {
        JsonObject line = line(event, fix);
        line.add("step", json(step));
        return line;
    }

    private static JsonElement json(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("action", step.action());
        json.addProperty("target", step.target());
        json.add("title", MessageJson.write(step.title()));
        json.addProperty("undoable", step.undoable());
        json.addProperty("administrator", step.administrator());
        return json;
    }

    private static JsonElement json(FixResult result) {
        JsonObject json = new JsonObject();
        json.addProperty("fix", result.fixId());
        json.addProperty("verdict", result.verdict().id());
        json.add("detail", MessageJson.write(result.detail()));
        return json;
    }

    private static JsonElement json(UndoLine undone) {
        JsonObject json = new JsonObject();
        json.addProperty("action", undone.action());
        json.addProperty("target", undone.target());
        json.addProperty("outcome", undone.outcome().id());
        json.add("detail", MessageJson.write(undone.detail()));
        return json;
    }
}
