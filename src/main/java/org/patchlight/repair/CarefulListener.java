package org.patchlight.repair;

import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes everything on, and keeps the faults of whoever listens away from the repair. */
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
        tell(listener::runsByHelper);
    }

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        tell(() -> listener.fixStarted(fix, steps));
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        tell(() -> listener.stepStarted(fix, step));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        tell(() -> listener.stepProgress(fix, step, percent));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        tell(() -> listener.stepEnded(fix, step, outcome));
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        tell(() -> listener.stepFailed(fix, step, reason));
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        tell(() -> listener.checkingAgain(fix));
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        tell(() -> listener.fixEnded(fix, result));
    }

    private static Cancellation cancellationOf(RunListener listener) {
        try {
            return listener.cancellation();
        } catch (RuntimeException bug) {
            LOG.error("a listener failed; the repair cannot be stopped by it", bug);
            return new Cancellation();
        }
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException bug) {
            LOG.error("a listener failed; the repair goes on", bug);
        }
    }
}
