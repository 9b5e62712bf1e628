package org.patchlight.desktop.windows.window;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Notices that the session was unlocked although the message about it was lost, for example because the terminal service
 * was busy. Checks and notifications would otherwise stay off until the next lock. Use it on the window's thread.
 */
public final class LostUnlock {
    static final Duration PAUSE = Duration.ofMinutes(1);
    /** One answer may be from just before the lock. */
    private static final int ENOUGH = 2;
    /** No one is there: the session is locked, a screen saver runs, or another person uses the PC. */
    private static final int NOT_PRESENT = 1;

    private final OneShotTimer timer;
    private final Supplier<OptionalInt> state;
    private final Runnable unlocked;
    private boolean locked;
    private int present;

    /** @param unlocked called if a person is there, although no message reported it */
    public LostUnlock(ShellWindow window, Runnable unlocked) {
        this(body -> new WindowTimer(window, body), UserAttention::answer, unlocked);
    }

    /** @param state a QUERY_USER_NOTIFICATION_STATE; empty if Windows doesn't say */
    LostUnlock(Function<Runnable, OneShotTimer> timers, Supplier<OptionalInt> state, Runnable unlocked) {
        this.state = state;
        this.unlocked = unlocked;
        timer = timers.apply(this::ask);
    }

    /** Takes note of a message that the session was locked or unlocked. */
    public void locked(boolean now) {
        locked = now;
        present = 0;
        if (now && !timer.waiting()) {
            timer.start(PAUSE);
        }
    }

    private void ask() {
        if (!locked) {
            return;
        }
        OptionalInt answer = state.get();
        present = answer.isPresent() && answer.getAsInt() != NOT_PRESENT ? present + 1 : 0;
        if (present < ENOUGH) {
            timer.start(PAUSE);
            return;
        }
        locked = false;
        unlocked.run();
    }
}
