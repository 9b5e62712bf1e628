package org.patchlight.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message that is not text yet: its key in the resource bundles, and its arguments.
 *
 * @param key the key in the bundles of {@code org.patchlight.words}
 * @param arguments strings, numbers, {@link java.time.Instant}s, {@link java.time.Duration}s or further messages
 */
public record Message(String key, List<Object> arguments) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Message known && key.equals(known.key) && arguments.equals(known.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + arguments.hashCode();
    }

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** A message with this key and these arguments. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
