package org.patchlight.monitor;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.interrupted.AfterRestart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Continues a repair after a restart if the person agreed to that together with the restart. Runs once, when a check
 * reports it.
 */
final class ResumeAfterRestart implements Consumer<Situation> {
    private static final Logger LOG = LoggerFactory.getLogger(ResumeAfterRestart.class);

    private final MonitorControl monitor;
    private final AtomicReference<Object> last = new AtomicReference<>("");

    /** @param monitor runs the fixes; no window shows that */
    ResumeAfterRestart(MonitorControl monitor) {
        this.monitor = monitor;
    }

    @Override
    public void accept(Situation situation) {
        if (situation.activity() != Activity.IDLE) {
            return;
        }
        situation
                .checkUp()
                .flatMap(check -> check.report().finding(AfterRestart.FINDING))
                .filter(AfterRestart::isAgreed)
                .filter(waiting -> !waiting.arguments()
                        .get(0)
                        .equals(last.getAndSet(waiting.arguments().get(0))))
                .ifPresent(waiting -> run(waiting.fixes()));
    }

    private void run(List<String> fixes) {
        LOG.info("going on after the restart with {}", fixes);
        monitor.plan(fixes)
                .thenCompose(plan -> monitor.repair(plan, RunListener.NONE))
                .whenComplete((result, bug) -> {
                    if (bug != null) {
                        LOG.error("what was agreed to before the restart could not go on", bug);
                    }
                });
    }
}
