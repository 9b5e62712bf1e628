package org.patchlight.desktop;

import java.awt.Rectangle;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The icon in the notification area. Methods may be called from any thread. Prefer other threads than the event thread,
 * because a call may take seconds.
 */
public interface Tray extends AutoCloseable {
    /** Shows this face from now on; does nothing if it is unchanged. */
    void show(TrayFace face);

    /**
     * Reports whether a person can see the icon: the current state at once, and every later change.
     *
     * @param listener called on any thread; must be quick
     */
    default void onPresence(Consumer<TrayPresence> listener) {
        listener.accept(TrayPresence.SHOWN);
    }

    /**
     * Reports that the pointer is at the icon, as it is before each click of a mouse. Does nothing where the desktop
     * doesn't say it.
     *
     * @param listener called on any thread, at every movement; must be quick
     */
    default void onPointer(Runnable listener) {}

    /**
     * Where the icon is now, or the list of hidden icons that it is in.
     *
     * @return a rectangle in the coordinates of AWT; empty if the desktop doesn't say
     */
    default Optional<Rectangle> place() {
        return Optional.empty();
    }

    /** The implementation, for the log and the About window: {@code native}, {@code dorkbox} or {@code awt}. */
    String kind();

    @Override
    void close();
}
