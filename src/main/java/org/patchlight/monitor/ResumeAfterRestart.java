package org.patchlight.monitor;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.patchlight.monitor.Situation.Activity;
import org.patchlight.repair.interrupted.AfterRestart;

/** Goes on with a repair after a restart, where that was agreed to together with the restart: once, when a look tells of it. */
final class ResumeAfterRestart implements Consumer<Situation> {
    private final Consumer<List<String>> run;
    private final AtomicReference<Object> last = new AtomicReference<>("");

    /** @param run has these fixes run */
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
