package org.patchlight.repair;

import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.machine.Faults;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes each event to a listener, so that an exception of the listener never stops the repair. */
final class CarefulListener implements RunListener {
    private static final Logger LOG = LoggerFactory.getLogger(CarefulListener.class);

    private final RunListener listener;
    private final Cancellation cancellation;

    CarefulListener(RunListener listener) {
        this.listener = listener;
        this.cancellation = cancellationOf(listener);
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public void runsByHelper() {
        report(listener::runsByHelper);
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        report(() -> listener.fixStarted(fix, steps));
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        report(() -> listener.stepStarted(fix, step));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        report(() -> listener.stepProgress(fix, step, percent));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        report(() -> listener.stepEnded(fix, step, outcome));
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        report(() -> listener.stepFailed(fix, step, reason));
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        report(() -> listener.checkingAgain(fix));
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        report(() -> listener.fixEnded(fix, result));
    }

    private static Cancellation cancellationOf(RunListener listener) {
        try {
            return listener.cancellation();
        } catch (Throwable bug) {
            Faults.log(LOG, "a listener failed; the repair cannot be stopped by it", bug);
            return new Cancellation();
        }
    }

    private static void report(Runnable event) {
        Faults.contained(LOG, "a listener failed; the repair goes on", event);
    }
}
