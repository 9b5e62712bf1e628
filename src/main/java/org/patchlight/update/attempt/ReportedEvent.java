package org.patchlight.update.attempt;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

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
        Attempt.Operation operation,
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
            Attempt.Operation operation,
            Outcome outcome,
            Hresult code,
            @Nullable String updateIdOrNull,
            @Nullable String titleOrNull,
            @Nullable String kbOrNull) {
        this(time, offset, number, operation, outcome, code, null, updateIdOrNull, titleOrNull, kbOrNull);
    }

    /** The attempt that ended with this record; empty if none did. */
    public Optional<Attempt> ended() {
        return outcome == Outcome.NOTHING ? Optional.empty() : Optional.of(attempt());
    }

    /** The attempt that ended with this record, with its time in the PC's local time and offset. */
    Attempt attempt() {
        boolean succeeded = outcome == Outcome.SUCCEEDED;
        LocalDateTime written = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), offset);
        return new Attempt(
                new EvidenceTime(written, offset),
                operation,
                succeeded,
                code.value() == 0 ? null : code,
                rootOrNull,
                titleOrNull,
                kbOrNull,
                updateIdOrNull,
                null);
    }

    /** How the operation ended. */
    public enum Outcome {
        SUCCEEDED,
        FAILED,
        /** The operation began or was cancelled, or the record is about something else. */
        NOTHING
    }
}
