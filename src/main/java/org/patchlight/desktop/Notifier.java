package org.patchlight.desktop;

/** A way to show notices. */
public interface Notifier {
    /**
     * Shows a notice.
     *
     * @return false if it cannot show any now, so that the next way should be tried
     */
    boolean show(Notice notice);

    /** Takes the notice of a topic back, if it is still shown. */
    void withdraw(String topic);
}
