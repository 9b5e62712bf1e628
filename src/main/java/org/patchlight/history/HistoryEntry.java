package org.patchlight.history;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was found or done. Fields that do not belong to the kind are null.
 *
 * @param time when, by the PC's clock
 * @param kind the kind of entry
 * @param status the status after it, for STATUS and MEASUREMENT
 * @param offsetSeconds the clock's offset in seconds, for MEASUREMENT; how far the clock was set forward, for the
 *     EVENT {@link #CLOCK_SET}
 * @param errorBoundSeconds the error bound of that offset in seconds
 * @param code the result code, for FAILURE
 * @param kb the update's article, for FAILURE
 * @param title the update's title, for FAILURE
 * @param updateId the update's GUID, for FAILURE
 * @param operation the failed operation, for FAILURE
 * @param source the evidence of a failure
 * @param fix the fix, for FIX and UNDO
 * @param verdict the verdict of the fix
 * @param run the run that it belongs to
 * @param text other text; for an EVENT its id, such as {@link #SLEPT}
 * @param detail more about an EVENT: how long the PC slept (an ISO 8601 duration), or the Windows id of the current
 *     zone
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
        @Nullable String text,
        @Nullable String detail) {
    /** The EVENT of a clock that was set by any program, detected as a step against the monotonic clock. */
    public static final String CLOCK_SET = "clock-set";
    /** The EVENT of a PC that slept or was paused. Its time is the end of the sleep. */
    public static final String SLEPT = "slept";
    /** The EVENT of a change to another time zone. */
    public static final String ZONE_CHANGED = "zone-changed";
    /** The EVENT of the start of monitoring. */
    public static final String STARTED = "started";

    /** The EVENT of an update of Patchlight itself that begins; its detail has both versions. */
    public static final String PROGRAM_UPDATE = "program-update";
    /** The EVENT of a return to the version of Patchlight before; its detail is the version that ran. */
    public static final String PROGRAM_BACK = "program-back";

    /**
     * The EVENT of a fix whose run left the verdict open and that a later check decided. {@code fix}, {@code run} and
     * {@code verdict} hold the details.
     */
    public static final String DECIDED = "verdict-decided";

    /** An entry without a detail. */
    public HistoryEntry(
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
        this(
                time,
                kind,
                status,
                offsetSeconds,
                errorBoundSeconds,
                code,
                kb,
                title,
                updateId,
                operation,
                source,
                fix,
                verdict,
                run,
                text,
                null);
    }

    /** A measurement of the clock, with the id of the check's status and of the method. */
    public static HistoryEntry measurement(
            Instant time,
            @Nullable String status,
            @Nullable Double offsetSeconds,
            @Nullable Double errorBoundSeconds,
            @Nullable String method) {
        return new HistoryEntry(
                time,
                Kind.MEASUREMENT,
                status,
                offsetSeconds,
                errorBoundSeconds,
                null,
                null,
                null,
                null,
                null,
                method,
                null,
                null,
                null,
                null);
    }

    /** An event of the clock. */
    public static HistoryEntry event(Instant time, String id, @Nullable Double offsetSeconds, @Nullable String detail) {
        return new HistoryEntry(
                time,
                Kind.EVENT,
                null,
                offsetSeconds,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                id,
                detail);
    }

    /** Whether it is the event with this id. */
    public boolean isEvent(String id) {
        return kind == Kind.EVENT && id.equals(text);
    }

    /** The kind of an entry. */
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
