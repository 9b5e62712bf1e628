package org.patchlight.update.reading.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;

/**
 * A row of the table that {@code Get-WinEvent} prints by default: time, number, level, message. The heading {@code
 * ProviderName: ...} holds the provider of all rows up to the next heading.
 *
 * @param date the time of the record
 * @param number the event number
 * @param message the level and the message, usually cut off
 */
record EventTextRow(WrittenDate date, int number, String message) {
    private static final Pattern ROW = Pattern.compile(
            "\\s*(\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}\\.? +\\S{0,4} ?\\d{1,2}[:.]\\d\\d[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?) +(\\d{1,5}) +(\\S.*)");

    /** Reads a row; null if the line is none. */
    static @Nullable EventTextRow of(String line) {
        Matcher row = ROW.matcher(line);
        WrittenDate date = row.matches() ? DateScan.parse(row.group(1)) : null;
        return date == null ? null : new EventTextRow(date, Integer.parseInt(row.group(2)), row.group(3));
    }

    /** Whether the message was cut off, perhaps with its code. */
    static boolean isCut(String message) {
        return message.endsWith("...") || message.endsWith("\u2026");
    }
}
