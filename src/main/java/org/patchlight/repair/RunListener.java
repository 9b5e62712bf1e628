package org.patchlight.repair;

import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Told how a run goes, on the thread that runs it. */
public interface RunListener {
    /** Listens to nothing. */
    RunListener NONE = new RunListener() {};

    /** The run asks this before each step; the same for a whole run. */
    default Cancellation cancellation() {
        return new Cancellation();
    }

    /** The run is a helper's, which works as an administrator and goes to its end: nobody else can stop it. */
    default void runsByHelper() {}

    /** A fix begins; these are its steps, worked out anew now that its turn has come. */
    default void fixStarted(FixDeclaration fix, List<Step> steps) {}

    /** A step is about to act; its before-values are on disk. */
    default void stepStarted(FixDeclaration fix, Step step) {}

    /** A long step has come this far, 0 to 100. */
    default void stepProgress(FixDeclaration fix, Step step, int percent) {}

    /** A step ended without failing. */
    default void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {}

    /** A step failed, for this reason; what the fix did so far is being put back. */
    default void stepFailed(FixDeclaration fix, Step step, Message reason) {}

    /** The PC is being looked at again. */
    default void checkingAgain(FixDeclaration fix) {}

    /** The fix was judged. */
    default void fixEnded(FixDeclaration fix, FixResult result) {}
}
