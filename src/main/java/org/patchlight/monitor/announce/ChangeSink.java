package org.patchlight.monitor.announce;

import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;

/**
 * Where changes are reported beside the history, such as the Application log. Each method returns within seconds and never
 * throws. All may be called from any thread.
 */
public interface ChangeSink {
    /** Reports nothing. */
    ChangeSink NONE = new ChangeSink() {};

    /** A check ended, and the history has its result. */
    default void checked(CheckReport check) {}

    /** A check decided a verdict that a run had left open. */
    default void decided(LaterVerdict verdict) {}

    /** A plan is about to run. */
    default void runBegins(Plan plan) {}

    /** A run ended, or was refused. */
    default void runEnded(RunResult result) {}

    /** An undo ended. */
    default void undone(UndoResult result) {}

    /**
     * An update of Patchlight begins.
     *
     * @param to the new version; null for the version before, which returns
     */
    default void programChanges(String from, @Nullable String to) {}

    /**
     * An update of Patchlight failed.
     *
     * @param reason a stable name
     * @param versionOrNull the version that was not installed; null if not known
     */
    default void programUnchanged(String reason, @Nullable String versionOrNull) {}
}
