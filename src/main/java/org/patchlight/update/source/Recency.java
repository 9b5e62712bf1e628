package org.patchlight.update.source;

import java.time.Duration;
import java.time.Instant;

/**
 * Which failures count as recent. Where the clock has gone back, what lies ahead of it is judged by the newest record. Where the clock has gone
 * far ahead, all records look old; nothing here can tell that from a PC that was long switched off, but the look at the clock does.
 *
 * @param now the PC's clock
 * @param reference the newest record, if the clock has gone back behind it; else now
 * @param days how many days a failure stays recent, at least 1
 */
public record Recency(Instant now, Instant reference, int days) {
    public boolean isRecent(Instant time) {
        Duration span = Duration.ofDays(days);
        if (time.isAfter(now.plus(ReportingEventsLog.AHEAD))) {
            return reference.isAfter(now) && !time.isBefore(reference.minus(span));
        }
        return !time.isBefore(now.minus(span));
    }
}
