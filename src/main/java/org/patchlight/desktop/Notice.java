package org.patchlight.desktop;

/**
 * A notification.
 *
 * @param topic identifies it: a later one with the same topic replaces it
 * @param gravity its importance
 * @param title one line, at most 63 characters
 * @param text at most 200 characters
 * @param onClick what a click opens, called on the event thread; only windows that ask before they change anything
 */
public record Notice(String topic, Gravity gravity, String title, String text, Runnable onClick) {
    /** The importance of a notification, which decides its icon. */
    public enum Gravity {
        GOOD,
        ATTENTION,
        PROBLEM
    }
}
