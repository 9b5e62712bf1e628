package org.patchlight.desktop;

/**
 * The icon in the notification area. Methods may be called from any thread. Prefer other threads than the event thread,
 * because a call may take seconds.
 */
public interface Tray extends AutoCloseable {
    /** Shows this face from now on; does nothing if it is unchanged. */
    void show(TrayFace face);

    /** The implementation, for the log and the About window: {@code native}, {@code dorkbox} or {@code awt}. */
    String kind();

    @Override
    void close();
}
