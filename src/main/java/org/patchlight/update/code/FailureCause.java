package org.patchlight.update.code;

import org.patchlight.health.Message;

/**
 * Why updates fail. The texts are in the bundle: {@code update.cause.<id>.title} (the cause, one sentence) and {@code
 * update.cause.<id>.advice} (what to do).
 *
 * @param id the stable name, such as {@code clock-wrong}
 */
public record FailureCause(String id) {
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
