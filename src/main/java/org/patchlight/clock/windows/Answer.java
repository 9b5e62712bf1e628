package org.patchlight.clock.windows;

import java.util.Optional;
import org.patchlight.pc.PcException;

/**
 * A fact about a PC, or the reason why there is none. It matters whether a thing is absent or could not be read.
 *
 * @param <T> the type of the fact
 */
public sealed interface Answer<T> {
    /**
     * The fact was read.
     *
     * @param value the fact
     */
    record Known<T>(T value) implements Answer<T> {}

    /** The PC has no such thing. */
    record Absent<T>() implements Answer<T> {}

    /**
     * The fact could not be read.
     *
     * @param reason the technical reason, not translated
     */
    record Unreadable<T>(String reason) implements Answer<T> {}

    /** Windows answers only an administrator, and this process is none. That says nothing about the fact. */
    record NotAllowed<T>() implements Answer<T> {}

    /** The fact was not read, because reading it is costly and nothing was wrong. */
    record NotAsked<T>() implements Answer<T> {}

    /**
     * A question to a PC.
     *
     * @param <T> the type of the fact
     */
    interface Question<T> {
        /**
         * Reads the fact.
         *
         * @return empty if the PC has no such thing
         * @throws PcException if it can't be read
         */
        Optional<T> ask() throws PcException;
    }

    /** Asks a question, and turns a failure into {@link Unreadable}. */
    static <T> Answer<T> ask(Question<T> question) {
        try {
            return question.ask().<Answer<T>>map(Known::new).orElseGet(Absent::new);
        } catch (PcException unreadable) {
            return new Unreadable<>(String.valueOf(unreadable.getMessage()));
        }
    }

    /** The fact; empty unless it was read. */
    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** Whether reading the fact failed. */
    default boolean isUnreadable() {
        return this instanceof Unreadable;
    }
}
