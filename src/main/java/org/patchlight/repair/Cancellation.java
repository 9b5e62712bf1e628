package org.patchlight.repair;

import org.jspecify.annotations.Nullable;

/**
 * Lets a person end a run early. The run ends at the next safe point, which is before the next step. What the current
 * fix has done so far is undone, and no other fix starts. A step that may be cut short is interrupted. For one run; all
 * methods may be called from any thread.
 */
public final class Cancellation {
    private boolean requested;
    private @Nullable Thread inStep;

    /** Requests the end of the run. A second request changes nothing. */
    public synchronized void request() {
        requested = true;
        if (inStep != null) {
            inStep.interrupt();
        }
    }

    /** Whether the end was requested. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** The current thread starts a step that may be cut short. */
    synchronized void enter() {
        inStep = Thread.currentThread();
    }

    /** The step of the current thread has ended. A late interruption must not reach the code after it. */
    synchronized void leave() {
        inStep = null;
        if (requested) {
            Thread.interrupted();
        }
    }
}
