package org.patchlight.monitor;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.repair.interrupted.AfterRestart;

/**
 * Continues a repair after a restart if the person agreed to that together with the restart. Runs once, when a check
 * reports it.
 */
final class ResumeAfterRestart implements Consumer<Situation> {
    private final Consumer<List<String>> run;
    private final AtomicReference<Object> last = new AtomicReference<>("");

    /** @param run runs these fixes */
    ResumeAfterRestart(Consumer<List<String>> run) {
        this.run = run;
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
                .ifPresent(waiting -> run.accept(waiting.fixes()));
    }
}
