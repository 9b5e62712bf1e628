package org.patchlight.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.patchlight.history.HistoryEntry;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.Situation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** A monitor whose answers the test gives when it wants to. */
public final class ScriptedWatch implements MonitorControl {
    public final List<String> asked = new ArrayList<>();
    public CompletableFuture<Plan> plan = new CompletableFuture<>();
    public CompletableFuture<RunResult> run = new CompletableFuture<>();
    public CompletableFuture<UndoReport> undo = new CompletableFuture<>();
    public CompletableFuture<List<HistoryEntry>> history = new CompletableFuture<>();
    public boolean storageOpens = true;
    public RunListener listener = RunListener.NONE;
    private final List<Consumer<Situation>> listeners = new ArrayList<>();
    private Situation situation;

    public ScriptedWatch(Situation situation) {
        this.situation = situation;
    }

    public void change(Situation next) {
        situation = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public Situation situation() {
        return situation;
    }

    @Override
    public void addListener(Consumer<Situation> listener) {
        listeners.add(listener);
        listener.accept(situation);
    }

    @Override
    public void checkNow() {
        asked.add("look");
    }

    @Override
    public void pause(Duration duration) {
        asked.add("pause " + duration);
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void mute(Duration duration) {
        asked.add("mute " + duration);
    }

    @Override
    public void unmute() {
        asked.add("unmute");
    }

    @Override
    public void announceTonight(String finding) {
        asked.add("tonight " + finding);
    }

    @Override
    public void announceTomorrow(String finding) {
        asked.add("tomorrow " + finding);
    }

    @Override
    public CompletionStage<Plan> plan(List<String> fixes) {
        asked.add("plan " + fixes);
        return plan;
    }

    @Override
    public CompletionStage<Plan> planWithoutRestorePoint(List<String> fixes) {
        asked.add("plan without restore point " + fixes);
        return plan;
    }

    @Override
    public CompletionStage<Boolean> openStorage() {
        asked.add("storage");
        return CompletableFuture.completedFuture(storageOpens);
    }

    @Override
    public CompletionStage<RunResult> repair(Plan consented, RunListener receiver) {
        asked.add("repair");
        listener = receiver;
        return run;
    }

    @Override
    public CompletionStage<UndoReport> undo(String run) {
        asked.add("undo " + run);
        return undo;
    }

    @Override
    public CompletionStage<Boolean> leaveUnfinished() {
        asked.add("leave");
        return CompletableFuture.completedFuture(true);
    }

    @Override
    public CompletionStage<List<HistoryEntry>> history(int days) {
        asked.add("history");
        return history;
    }
}
