package org.patchlight.update.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One record of a log about how an operation ended.
 *
 * @param time when it was written
 * @param offset the UTC offset of the PC's local time then
 * @param number the event number of ReportingEvents.log, such as 182; 0 for other sources
 * @param operation the operation
 * @param outcome how it ended
 * @param code the result code
 * @param rootOrNull the code beneath it, if the record has one that differs; else null
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search
 * @param titleOrNull the update's title; null if the record has none
 * @param kbOrNull the update's article, {@code KB} and digits; null if the record has none
 */
public record ReportedEvent(
        Instant time,
        ZoneOffset offset,
        int number,
        UpdateFailure.Operation operation,
        Outcome outcome,
        Hresult code,
        @Nullable Hresult rootOrNull,
        @Nullable String updateIdOrNull,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull) {
    public ReportedEvent {
        titleOrNull = KeptTitle.of(titleOrNull);
    }

    /** A record without a code beneath its own. */
    public ReportedEvent(
            Instant time,
            ZoneOffset offset,
            int number,
            UpdateFailure.Operation operation,
            Outcome outcome,
            Hresult code,
            @Nullable String updateIdOrNull,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull) {
        this(time, offset, number, operation, outcome, code, null, updateIdOrNull, titleOrNull, kbOrNull);
    }

    /** How the operation ended. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        /** The operation began or was cancelled, or the record is about something else. */
        NOTHING
    }
}
