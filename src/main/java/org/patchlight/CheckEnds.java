package org.patchlight;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;

/** Runs an action once after each check that has ended with a result. */
final class CheckEnds implements Consumer<Situation> {
    private final Runnable then;
    private @Nullable CheckReport last;

    /** @param then the action; it runs on the thread that checks, so it must return at once */
    CheckEnds(Runnable then) {
        this.then = then;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void accept(Situation situation) {
        CheckReport now = situation.checkUpOrNull();
        if (now != null && now != last && situation.activity() == Activity.IDLE) {
            last = now;
            then.run();
        }
    }
}
