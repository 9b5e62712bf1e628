package org.patchlight.desktop;

/**
 * What a toast says.
 *
 * @param topic a newer notice of the same topic takes the place of an older one
 * @param gravity how it looks
 * @param title one line, at most 63 characters
 * @param text at most 200 characters
 * @param onClick what a click opens, called on the event thread; it only ever opens a window that asks
 */
public record Notice(String topic, Gravity gravity, String title, String text, Runnable onClick) {
    /** How a notice looks. */
    public enum Gravity {
        GOOD,
        ATTENTION,
        PROBLEM
    }
}
