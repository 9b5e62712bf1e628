package org.patchlight.repair;

import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Receives the events of a run, on the thread that runs it. */
public interface RunListener {
    /** Ignores every event. */
    RunListener NONE = new RunListener() {};

    /** The means to end the run early, which the run reads before each step; the same object for a whole run. */
    default Cancellation cancellation() {
        return new Cancellation();
    }

    /** The helper runs the plan as an administrator, to its end: the person can't stop it. */
    default void runsByHelper() {}

    /** A fix starts. Its steps were worked out again when its turn came. */
    default void fixStarted(FixDeclaration fix, List<Step> steps) {}

    /** A step is about to act. The values that its undo needs are on disk. */
    default void stepStarted(FixDeclaration fix, Step step) {}

    /** The progress of a long step in percent, 0 to 100. */
    default void stepProgress(FixDeclaration fix, Step step, int percent) {}

    /** A step ended without failing. */
    default void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {}

    /** A step failed for this reason. The earlier steps of the fix are being undone. */
    default void stepFailed(FixDeclaration fix, Step step, Message reason) {}

    /** The PC is being checked again. */
    default void checkingAgain(FixDeclaration fix) {}

    /** The fix was judged. */
    default void fixEnded(FixDeclaration fix, FixResult result) {}
}
