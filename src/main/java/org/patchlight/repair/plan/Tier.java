package org.patchlight.repair.plan;

import org.patchlight.health.Message;

/**
 * How far a fix goes that can be done more or less thoroughly.
 *
 * @param number 1 for the lightest way, at most {@code of}
 * @param of how many ways there are
 * @param why why this one, in one sentence
 */
public record Tier(int number, int of, Message why) {
    /** Whether there is a more thorough way. */
    public boolean hasNext() {
        return number < of;
    }
}
