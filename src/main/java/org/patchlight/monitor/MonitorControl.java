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

/** What the windows can request from the monitor. No method blocks, and all may be called from the event thread. */
public interface MonitorControl {
    /** The current situation. */
    Situation situation();

    /** Adds a listener. It receives the current situation at once, and every change on the monitor's thread. */
    void addListener(Consumer<Situation> listener);

    /** Checks everything soon, paused or not. A check during a repair is dropped. */
    void checkNow();

    /** Pauses regular checks and announcements for this long. */
    void pause(Duration duration);

    /** Ends a pause. */
    void resume();

    /** Keeps all notifications back for this long; checks go on, and what changed meanwhile is announced afterwards. */
    void mute(Duration duration);

    /** Lets notifications appear again, those that waited first. */
    void unmute();

    /** Announces this finding no more until tomorrow morning, unless it goes away and comes back after that. */
    void announceTomorrow(String finding);

    /** Announces this finding, or the restart that a fix needs, no more until this evening. */
    void announceTonight(String finding);

    /** Plans these fixes ({@code id} or {@code id=value}); everything that may run unattended if the list is empty. */
    CompletionStage<Plan> plan(List<String> fixes);

    /** Plans like {@link #plan}, without a restore point: the person chose to go on without one. */
    CompletionStage<Plan> planWithoutRestorePoint(List<String> fixes);

    /**
     * Opens the page of Windows on which a person can free up space.
     *
     * @return false if it could not be opened
     */
    CompletionStage<Boolean> openStorage();

    /**
     * Runs a plan that the person consented to, on the repair thread. The listener is called on that thread.
     *
     * @return the result; completes exceptionally only after a bug
     */
    CompletionStage<RunResult> repair(Plan plan, RunListener listener);

    /**
     * Undoes what a run changed.
     *
     * @param run the id of the run
     * @return the verdict, and one line per step
     */
    CompletionStage<UndoReport> undo(String run);

    /**
     * Keeps what an interrupted repair changed; the person is not asked again.
     *
     * @return false if that could not be noted, so that the question comes back
     */
    CompletionStage<Boolean> leaveUnfinished();

    /** The entries of the history of the last days, newest first. */
    CompletionStage<List<HistoryEntry>> history(int days);

    /**
     * The result of an undo, ready to be shown.
     *
     * @param verdict the id of the verdict, such as {@code undone}
     * @param lines one line per step
     */
    record UndoReport(String verdict, List<Message> lines) {
        public UndoReport {
            lines = List.copyOf(lines);
        }
    }
}
