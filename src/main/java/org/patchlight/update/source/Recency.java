package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides which failures count as recent. If the clock was set back, the newest record decides about the records
 * ahead of the clock. If the clock jumped far ahead, all records seem old. This class can't distinguish that from a
 * PC that was off for long; the clock check can.
 *
 * @param now the PC's clock
 * @param reference the newest record if the clock was set back behind it, else now
 * @param days how many days a failure stays recent, at least 1
 */
public record Recency(Instant now, Instant reference, int days) {
    /** Whether a failure at this time counts as recent. */
    public boolean isRecent(Instant time) {
        Duration span = Duration.ofDays(days);
        if (time.isAfter(now.plus(ReportingEventsLog.AHEAD))) {
            return reference.isAfter(now) && !time.isBefore(reference.minus(span));
        }
        return !time.isBefore(now.minus(span));
    }
}
