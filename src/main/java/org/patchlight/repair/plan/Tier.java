package org.patchlight.repair.plan;

import org.patchlight.health.Message;

/**
 * How thorough a fix is that has several ways.
 *
 * @param number 1 for the lightest way, at most {@code of}
 * @param of how many ways there are
 * @param why the reason for this way, in one sentence
 */
public record Tier(int number, int of, Message why) {
    /** Whether there is a more thorough way. */
    public boolean hasNext() {
        return number < of;
    }
}
