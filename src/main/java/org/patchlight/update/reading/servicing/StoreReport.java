package org.patchlight.update.reading.servicing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.note.QuoteSigns;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Follows a report about the component store whose lines have no time stamps: {@code CheckSUR.log} of the System Update
 * Readiness Tool (Windows Vista and 7), or a copy of its summary. All its lines count as read. Its head has the date.
 */
final class StoreReport {
    private static final int DATE = "2014-11-18 08:38".length();
    private static final List<String> BEGINNINGS = List.of(
            "=====",
            "Checking System Update Readiness",
            "Operation:",
            "Operation result:",
            "Summary:",
            "Seconds executed:",
            "Total Detected Corruption:");

    private boolean open;
    private @Nullable EvidenceTime time;

    /** Reads a line; true if it is part of such a report. */
    boolean take(String line) {
        String text = line.substring(QuoteSigns.after(line)).strip();
        if (text.length() == DATE) {
            EvidenceTime written = StampedLine.timeAt(text + ":00", 0);
            time = written == null ? time : written;
        }
        open |= BEGINNINGS.stream().anyMatch(text::startsWith);
        return open;
    }

    /** When the examination ran, in local time; null if the report does not show it. */
    @Nullable EvidenceTime time() {
        return time;
    }
}
