package org.patchlight.clock.windows;

import java.util.Optional;
import org.patchlight.pc.PcException;

/**
 * A fact about a PC, or why there is none: that something is absent and that it could not be read are not the same.
 *
 * @param <T> the fact
 */
public sealed interface Answer<T> {
    /** It was read. */
    record Known<T>(T value) implements Answer<T> {}

    /** It was asked for, and the PC has no such thing. */
    record Absent<T>() implements Answer<T> {}

    /** It was asked for and could not be read. */
    record Unreadable<T>(String reason) implements Answer<T> {}

    /** Nobody asked, because asking costs something and nothing was wrong. */
    record NotAsked<T>() implements Answer<T> {}

    /** A question to a PC. */
    interface Question<T> {
        /** The fact; empty if the PC has none. */
        Optional<T> ask() throws PcException;
    }

    /** Asks. */
    static <T> Answer<T> ask(Question<T> question) {
        try {
            return question.ask().<Answer<T>>map(Known::new).orElseGet(Absent::new);
        } catch (PcException unreadable) {
            return new Unreadable<>(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The fact, if it was read. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Whether it could not be read. */
    default boolean isUnreadable() {
        return this instanceof Unreadable;
    }
}
