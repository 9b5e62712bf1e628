package org.patchlight.ui;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.monitor.announce.RunFollower;

/** Remembers which fix runs, and passes everything on. */
final class RunningFix implements RunFollower {
    private final RunFollower next;
    private volatile @Nullable Message title;

    RunningFix(RunFollower next) {
        this.next = next;
    }

    /** The title of the fix that runs; empty if none does. Any thread may ask. */
    Optional<Message> title() {
        return Optional.ofNullable(title);
    }

    @Override
    public boolean isShown() {
        return next.isShown();
    }

    @Override
    public void running(int number, int count, Message fix) {
        title = fix;
        next.running(number, count, fix);
    }

    @Override
    public void ended() {
        title = null;
        next.ended();
    }
}
