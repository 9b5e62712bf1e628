package org.patchlight.monitor;

import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.monitor.announce.RunFollower;
import org.patchlight.repair.Cancellation;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Passes the events of a run to its listener, and the start of each fix to a follower too. */
final class FollowedRun implements RunListener {
    private final RunListener listener;
    /** Asked for once: a listener that has none of its own gives a new one each time. */
    private final Cancellation cancellation;

    private final RunFollower follower;
    private final int count;
    private int number;

    /** @param count how many fixes were planned */
    FollowedRun(RunListener listener, RunFollower follower, int count) {
        this.listener = listener;
        this.cancellation = listener.cancellation();
        this.follower = follower;
        this.count = count;
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void runsByHelper() {
        listener.runsByHelper();
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        number++;
        // A heavier way of the same fix starts as another one.
        follower.running(Math.min(number, count), count, fix.title());
        listener.fixStarted(fix, steps);
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        listener.stepStarted(fix, step);
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        listener.stepProgress(fix, step, percent);
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        listener.stepEnded(fix, step, outcome);
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        listener.stepFailed(fix, step, reason);
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        listener.checkingAgain(fix);
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        listener.fixEnded(fix, result);
    }
}
