package org.patchlight;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.patchlight.monitor.Situation;
import org.patchlight.monitor.Situation.Activity;

/** Does something once, when the first look has ended. */
final class FirstLook implements Consumer<Situation> {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Runnable then;

    FirstLook(Runnable then) {
        this.then = then;
    }

    @Override
    public void accept(Situation situation) {
        boolean looked = situation.checkUp().isPresent() && situation.activity() == Activity.IDLE;
        if (looked && over.compareAndSet(false, true)) {
            then.run();
        }
    }
}
