package org.patchlight.desktop;

/** The notifications of a desktop that carry the name of this program and buttons. */
public interface Toasts extends Notifier, AutoCloseable {
    /** Whether the desktop lets this program show them, as of the last one. */
    ToastPermission permission();

    /**
     * Does what was clicked in a notification of this run.
     *
     * @param link what was clicked, from outside
     * @return false if it isn't from a notification of this run that is still valid, so nothing was done
     */
    boolean clicked(ToastLink link);

    /** Withdraws all of them: after the program has ended, no one answers a click. */
    @Override
    void close();
}
