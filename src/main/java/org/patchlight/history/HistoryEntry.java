package org.patchlight.history;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was seen or done. Fields that do not belong to the kind are null.
 *
 * @param time when, by the PC's clock
 * @param kind what it is
 * @param status the status after it, for STATUS and MEASUREMENT
 * @param offsetSeconds the clock's offset, for MEASUREMENT
 * @param errorBoundSeconds the bound of that offset
 * @param code the result code, for FAILURE
 * @param kb the update's article, for FAILURE
 * @param title the update's title, for FAILURE
 * @param updateId the update's GUID, for FAILURE
 * @param operation what failed, for FAILURE
 * @param source where a failure was seen
 * @param fix the fix, for FIX and UNDO
 * @param verdict its verdict
 * @param run the run it belongs to
 * @param text anything else worth reading
 */
public record HistoryEntry(
        Instant time,
        Kind kind,
        @Nullable String status,
        @Nullable Double offsetSeconds,
        @Nullable Double errorBoundSeconds,
        @Nullable String code,
        @Nullable String kb,
        @Nullable String title,
        @Nullable String updateId,
        @Nullable String operation,
        @Nullable String source,
        @Nullable String fix,
        @Nullable String verdict,
        @Nullable String run,
        @Nullable String text) {
    /** What an entry is about. */
    public enum Kind {
        MEASUREMENT,
        STATUS,
        FAILURE,
        FIX,
        UNDO,
        EVENT;

        /** The stable name used on disk and in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
