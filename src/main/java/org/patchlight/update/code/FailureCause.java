package org.patchlight.update.code;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;

/**
 * Why updates fail. The texts are in the bundle: {@code update.cause.<id>.title} (the cause, one sentence) and {@code
 * update.cause.<id>.advice} (what to do).
 *
 * @param id the stable name, such as {@code clock-wrong}
 */
public record FailureCause(String id) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FailureCause known && id.equals(known.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The cause if nothing more specific is known. */
    static final FailureCause UNKNOWN = new FailureCause("unknown");

    /** The cause, in one sentence. */
    public Message title() {
        return Message.of("update.cause." + id + ".title");
    }

    /** What to do about it. */
    public Message advice() {
        return Message.of("update.cause." + id + ".advice");
    }
}
