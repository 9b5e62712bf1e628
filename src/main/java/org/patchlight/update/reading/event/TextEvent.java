package org.patchlight.update.reading.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.date.WrittenDate;

/**
 * An event log record as a text prints it.
 *
 * @param log its log; empty if not printed
 * @param provider the component that wrote it; empty if the form doesn't print it
 * @param id the event id; -1 if the record is torn
 * @param dateOrNull when it was written, as printed; null if not printed
 * @param momentOrNull when it was written, if the form prints an instant
 * @param number its record number; 0 if not printed
 * @param message its message, perhaps with the lines before it that have a label in another language
 * @param line the line on which it begins, from 1
 */
record TextEvent(
        String log,
        String provider,
        int id,
        @Nullable WrittenDate dateOrNull,
        @Nullable Instant momentOrNull,
        long number,
        String message,
        long line) {}
