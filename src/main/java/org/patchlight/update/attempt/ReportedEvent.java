package org.patchlight.update.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One record of ReportingEvents.log, as far as it says how something ended.
 *
 * @param time when it was written
 * @param offset how far the PC's local time was ahead of UTC then
 * @param number the event's number, such as 182
 * @param operation what was tried
 * @param outcome how it ended
 * @param code the result code
 * @param rootOrNull the code beneath it, where the record tells one and it is another; null else
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search
 * @param titleOrNull the update's title; null if the record does not tell
 * @param kbOrNull the update's article, {@code KB} and digits; null if the record does not tell
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
    /** The same of a record that tells no code beneath its own. */
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
        /** It began, was cancelled, or the record is about something else. */
        NOTHING
    }
}
