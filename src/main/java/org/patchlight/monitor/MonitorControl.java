package org.patchlight.monitor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.patchlight.health.Message;
import org.patchlight.history.HistoryEntry;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;

/** What the windows may ask of the monitor. Nothing here blocks, and all of it may be called from the event thread. */
public interface MonitorControl {
    /** What there is to show now. */
    Situation situation();

    /** Tells the listener of every change, on the monitor's thread, and of the situation as it is now at once. */
    void addListener(Consumer<Situation> listener);

    /** Looks at everything soon, paused or not; a look that meets a repair is dropped. */
    void checkNow();

    /** Looks at nothing by itself and announces nothing for so long. */
    void pause(Duration duration);

    /** Ends a pause. */
    void resume();

    /** The plan for these fixes ({@code id} or {@code id=value}); all that may run unattended if the list is empty. */
    CompletionStage<Plan> plan(List<String> fixes);

    /**
     * Runs a plan that the person consented to, on the repair thread. The listener is called on that thread.
     *
     * @return the result; completes exceptionally only by our own bug
     */
    CompletionStage<RunResult> repair(Plan plan, RunListener listener);

    /**
     * Puts back what a run changed.
     *
     * @param run the run, as its result named it
     * @return one line for each thing put back, or that could not be
     */
    CompletionStage<UndoReport> undo(String run);

    /**
     * Leaves what an interrupted repair changed as it is; it is not asked about again.
     *
     * @return false if that could not be noted, so that the question comes back
     */
    CompletionStage<Boolean> leaveUnfinished();

    /** What was seen and done in the last days, newest first. */
    CompletionStage<List<HistoryEntry>> history(int days);

    /** What an undo did, ready to be shown: the verdict's id, such as {@code undone}, and a line a step. */
    record UndoReport(String verdict, List<Message> lines) {
        public UndoReport {
            lines = List.copyOf(lines);
        }
    }
}
