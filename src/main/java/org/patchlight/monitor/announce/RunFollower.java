package org.patchlight.monitor.announce;

import org.patchlight.health.Message;

/** Follows the runs of fixes for the notifications about them. Called on the thread that repairs; returns at once. */
public interface RunFollower {
    /** Follows nothing, and takes every run that a person started as shown. */
    RunFollower NONE = new RunFollower() {
        @Override
        public boolean isShown() {
            return true;
        }

        @Override
        public void running(int number, int count, Message fix) {}

        @Override
        public void ended() {}
    };

    /** Whether a window shows a run that a person started there, so that no notification is needed. */
    boolean isShown();

    /**
     * A fix starts.
     *
     * @param number which one it is, from 1
     * @param count how many there are
     * @param fix its title
     */
    void running(int number, int count, Message fix);

    /** The run has ended. */
    void ended();
}
