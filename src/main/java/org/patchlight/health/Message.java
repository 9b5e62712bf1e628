package org.patchlight.health;

import java.util.List;

/**
 * A message that is not text yet: its key in the resource bundles, and its arguments.
 *
 * @param key the key in the bundles of {@code org.patchlight.words}
 * @param arguments strings, numbers, {@link java.time.Instant}s, {@link java.time.Duration}s or further messages
 */
public record Message(String key, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with this key and these arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
