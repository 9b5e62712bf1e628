package org.patchlight.desktop;

/** A way to show notifications. */
public interface Notifier {
    /**
     * Shows a notification.
     *
     * @return false if it can't be shown now, so that the caller should try another way
     */
    boolean show(Notice notice);

    /** Removes the notification with this topic, if it is still shown. */
    void withdraw(String topic);
}
