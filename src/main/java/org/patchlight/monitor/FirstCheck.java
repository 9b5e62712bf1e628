package org.patchlight.monitor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.patchlight.monitor.Situation.Activity;

/** Runs an action once, when the first check has ended. */
public final class FirstCheck implements Consumer<Situation> {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable then;

    /** @param then the action */
    public FirstCheck(Runnable then) {
        this.then = then;
    }

    @Override
    public void accept(Situation situation) {
        boolean checked = situation.checkUp().isPresent() && situation.activity() == Activity.IDLE;
        if (checked && over.compareAndSet(false, true)) {
            then.run();
        }
    }
}
