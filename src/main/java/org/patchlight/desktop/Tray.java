package org.patchlight.desktop;

/** Our icon in the notification area. All methods may be called from any thread but the event thread should not: opening may take seconds. */
public interface Tray extends AutoCloseable {
    /** Shows this face from now on; does nothing where nothing changed. */
    void show(TrayFace face);

    /** What stands behind it, for the log and for About: {@code native}, {@code dorkbox} or {@code awt}. */
    String kind();

    @Override
    void close();
}
