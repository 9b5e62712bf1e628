package org.patchlight.desktop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A notification.
 *
 * @param topic identifies it: a later one with the same topic replaces it
 * @param gravity its importance
 * @param title one line, at most 63 characters
 * @param text at most 200 characters
 * @param onClick what a click opens, called on the event thread; only windows that ask before they change anything
 * @param buttons its buttons, at most 3; a desktop whose notifications have none shows it without them
 * @param progressOrNull how far the work is that it reports; null if it reports none
 */
public record Notice(
        String topic,
        Gravity gravity,
        String title,
        String text,
        Runnable onClick,
        List<Button> buttons,
        @Nullable Progress progressOrNull) {
    public Notice {
        buttons = List.copyOf(buttons);
    }

    /** A notification without buttons. */
    public Notice(String topic, Gravity gravity, String title, String text, Runnable onClick) {
        this(topic, gravity, title, text, onClick, List.of(), null);
    }

    /** How far the work is that it reports. */
    public Optional<Progress> progress() {
        return Optional.ofNullable(progressOrNull);
    }

    /** The importance of a notification, which decides its icon. */
    public enum Gravity {
        GOOD,
        ATTENTION,
        PROBLEM
    }

    /**
     * A button of a notification.
     *
     * @param verb what it means; each verb at most once in a notification
     * @param label its text
     * @param action what it does, called on the event thread; never a change of the PC
     */
    public record Button(ToastLink.Verb verb, String label, Runnable action) {}

    /**
     * How far some work is.
     *
     * @param step what is being done, one line
     * @param percent 0 to 100; negative if it isn't known
     */
    public record Progress(String step, int percent) {}
}
