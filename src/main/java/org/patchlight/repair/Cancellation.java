package org.patchlight.repair;

import org.jspecify.annotations.Nullable;

/**
 * A person's wish that a run ends early. It ends at the next safe point, which is before the next step: what the fix under way has done by then is put
 * back, and no other fix is begun. A step that may be cut short is interrupted. For one run; all methods may be called from any thread.
 */
public final class Cancellation {
    private boolean requested;
    private @Nullable Thread inStep;

    /** Asks for the end. Asking again changes nothing. */
    public synchronized void request() {
        requested = true;
        if (inStep != null) {
            inStep.interrupt();
        }
    }

    /** Whether it was asked for. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** This thread begins a step that may be cut short. */
    synchronized void enter() {
        inStep = Thread.currentThread();
    }

    /** The step of this thread has ended; an interruption that came too late for it must not meet what follows. */
    synchronized void leave() {
        inStep = null;
        if (requested) {
            Thread.interrupted();
        }
    }
}
