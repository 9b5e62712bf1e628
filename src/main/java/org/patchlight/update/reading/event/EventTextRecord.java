package org.patchlight.update.reading.event;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.Notes;

/** Collects the lines of one event log record that was copied as text, and passes it on when the next one begins. */
final class EventTextRecord {
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    /** The name of the same provider in the classic event log. */
    private static final String OLD_AGENT = "Windows Update Agent";

    /** The first two column heads of a printed table. They are property names, which are never translated. */
    private static final String TABLE_HEAD = "TimeCreated  ";

    private static final int MOST_TEXT = 4000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern CODE = Pattern.compile("(?i)\\b0x([0-9a-f]{8})\\b");
    private static final Pattern BEGINNING = Pattern.compile("\\s*+Event\\s*+\\[\\d++\\]:?\\s*+");

    /**
     * A row of the table that {@code Get-WinEvent} prints by default: time, number, level, message. The heading {@code
     * ProviderName: ...} holds the provider of all rows up to the next heading.
     *
     * @param date the time of the record
     * @param number the event number
     * @param message the level and the message, usually cut off
     */
    private record Row(WrittenDate date, int number, String message) {
        private static final Pattern FORM = Pattern.compile(
                "\\s*+(\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}\\.? +\\S{0,4} ?\\d{1,2}[:.]\\d\\d[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?) +(\\d{1,5}) +(\\S.*)");

        static @Nullable Row of(String line) {
            Matcher row = FORM.matcher(line);
            WrittenDate date = row.matches() ? DateScan.parse(row.group(1)) : null;
            return date == null ? null : new Row(date, Integer.parseInt(row.group(2)), row.group(3));
        }
    }

    private final Order order;
    private final Notes notes;
    private boolean tableOfAgent;
    private boolean ofAgent;
    private int number = -1;
    private @Nullable WrittenDate date;
    private final StringBuilder message = new StringBuilder();

    /**
     * Starts without a record.
     *
     * @param order which number of a date is the day, from the rest of the file
     */
    EventTextRecord(Order order, Notes notes) {
        this.order = order;
        this.notes = notes;
    }

    /** The date at the end of a line with a label; null if there is none. */
    static @Nullable WrittenDate date(String line) {
        Row row = Row.of(line);
        if (row != null) {
            return row.date();
        }
        String value = LabelledLine.value(line);
        return value.isEmpty() ? null : DateScan.parse(value);
    }

    void take(String line) {
        Row row = tableOfAgent ? Row.of(line) : null;
        if (row != null) {
            finish();
            ofAgent = true;
            number = row.number();
            date = row.date();
            message.append(row.message()).append('\n');
            return;
        }
        if (tableOfAgent && line.contains("ProviderName: ")) {
            finish();
            tableOfAgent = false;
        }
        if (BEGINNING.matcher(line).matches()) {
            finish();
            return;
        }
        String value = LabelledLine.value(line);
        if (value.equals(AGENT) || value.equals(OLD_AGENT)) {
            // The date may come before the provider; then it belongs to the record that begins.
            if (ofAgent) {
                finish();
            }
            ofAgent = true;
            return;
        }
        if (line.contains(TABLE_HEAD) && line.indexOf(':') < 0) {
            tableOfAgent = ofAgent;
            ofAgent = false;
            return;
        }
        WrittenDate written = value.isEmpty() ? null : DateScan.parse(value);
        if (written != null) {
            if (number >= 0) {
                finish();
            }
            date = written;
        } else if (number < 0 && NUMBER.matcher(value).matches()) {
            number = Integer.parseInt(value);
        } else if (number >= 0 && message.length() < MOST_TEXT) {
            message.append(line).append('\n');
        }
    }

    /** Passes on the collected record, if there is one. */
    void finish() {
        if (ofAgent && number >= 0) {
            notes.record();
            Operation operation = operation();
            if (operation != null) {
                note(operation);
            }
        } else if (ofAgent) {
            notes.lost();
        }
        ofAgent = false;
        number = -1;
        date = null;
        message.setLength(0);
    }

    private void note(Operation operation) {
        Matcher found = CODE.matcher(message);
        Hresult code = found.find() ? CodeSpelling.parseHexField(found.group(1)).orElse(null) : null;
        boolean succeeded = isSuccess();
        boolean codeIsCut = code == null && isCut(message.toString().strip());
        if (!succeeded && !codeIsCut && (code == null || !code.isFailure() || code.equals(Hresult.CANCELLED))) {
            return;
        }
        EvidenceTime time = date == null ? null : date.at(order);
        String text = message.toString().strip();
        Hresult shown = succeeded ? null : code;
        String title = title(text, shown, operation);
        notes.attempt(
                new Attempt(time, operation, succeeded, shown, null, title, UpdateTitle.article(text), null, null));
    }

    /** Whether the message was cut off, perhaps with its code. */
    private static boolean isCut(String message) {
        return message.endsWith("...") || message.endsWith("\u2026");
    }

    private static @Nullable String title(String text, @Nullable Hresult code, Operation operation) {
        if (operation != Operation.INSTALL && operation != Operation.DOWNLOAD) {
            return null;
        }
        UpdateFailure.Operation attempted =
                operation == Operation.INSTALL ? UpdateFailure.Operation.INSTALL : UpdateFailure.Operation.DOWNLOAD;
        Hresult codeOrZero = code == null ? new Hresult(0) : code;
        // The text may also hold short lines with labels, so the longest line counts.
        String hex = Integer.toHexString(codeOrZero.value());
        return text.lines()
                .filter(line -> code == null || line.toLowerCase(Locale.ROOT).contains(hex))
                .max(Comparator.comparingInt(String::length))
                .map(line -> UpdateTitle.inMessage(line.strip(), codeOrZero, attempted))
                .orElse(null);
    }

    private boolean isSuccess() {
        return number == 19 || number == 23 || number == 26 || number == 41;
    }

    private @Nullable Operation operation() {
        return switch (number) {
            case 19, 20, 213, 217 -> Operation.INSTALL;
            case 23, 24 -> Operation.OTHER;
            case 25, 26 -> Operation.SEARCH;
            case 31, 41 -> Operation.DOWNLOAD;
            case 34, 35 -> Operation.SELF_UPDATE;
            default -> null;
        };
    }
}
