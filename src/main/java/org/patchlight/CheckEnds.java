package org.patchlight;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;

/** Passes on the result of each check once, after it has ended. */
final class CheckEnds implements Consumer<Situation> {
    private final Consumer<CheckReport> then;
    private @Nullable CheckReport last;

    /** @param then takes the result; it runs on the thread that checks, so it must return at once */
    CheckEnds(Consumer<CheckReport> then) {
        this.then = then;
    }

    @Override
    @SuppressWarnings("ReferenceEquality")
    public synchronized void accept(Situation situation) {
        CheckReport now = situation.checkUpOrNull();
        if (now != null && now != last && situation.activity() == Activity.IDLE) {
            last = now;
            then.accept(now);
        }
    }
}
