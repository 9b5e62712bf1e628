package org.patchlight.update.reading.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.QuoteSigns;
import org.patchlight.update.source.BlankSeparatedReport;

/**
 * Puts records of ReportingEvents.log together that lost their tabs, or were broken over several lines. They may be
 * quoted, and among other lines.
 */
public final class LooseReports {
    private static final int MOST_LINES = 24;

    private final Consumer<String> records;
    private final Notes notes;
    private final StringBuilder pending = new StringBuilder();
    private int lines;

    /**
     * Starts without a record.
     *
     * @param records receives each record, with its tabs
     * @param notes counts the lines that belong to no whole record
     */
    public LooseReports(Consumer<String> records, Notes notes) {
        this.records = records;
        this.notes = notes;
    }

    /** Whether a record is in progress. */
    public boolean isOpen() {
        return lines > 0;
    }

    /** Takes a line if it may be part of a record; false if it is about something else. */
    public boolean take(String line) {
        int from = QuoteSigns.after(line);
        if (BlankSeparatedReport.begins(line, from) && !isOpenAt(line, from)) {
            end();
            add(line, from);
            return true;
        }
        if (lines == 0) {
            // A correlation vector that a line break cut off from its record says nothing.
            return BlankSeparatedReport.isVector(line.substring(from).strip());
        }
        if (lines >= MOST_LINES || pending.length() + line.length() > BlankSeparatedReport.LONGEST) {
            end();
            return false;
        }
        add(line, from);
        return true;
    }

    /** Ends the record in progress: no more lines belong to it. */
    public void end() {
        if (lines == 0) {
            return;
        }
        String record = BlankSeparatedReport.withTabs(pending.toString());
        if (record != null) {
            records.accept(record);
        } else {
            for (int i = 0; i < lines; i++) {
                notes.unreadable();
            }
        }
        lines = 0;
        pending.setLength(0);
    }

    private void add(String line, int from) {
        pending.append(lines == 0 ? "" : " ").append(line, from, line.length());
        lines++;
        if (endsSentence(line) && BlankSeparatedReport.withTabs(pending.toString()) != null) {
            end();
        }
    }

    /** Whether the line is only a GUID that the record in progress still lacks: that of its update. */
    private boolean isOpenAt(String line, int from) {
        return lines > 0
                && line.length() - from <= "{00000000-0000-0000-0000-000000000000} ".length()
                && pending.indexOf("{", 1) < 0;
    }

    /** What follows a full stop or the bracket of an article is not about the update. */
    private static boolean endsSentence(@Nullable String line) {
        String text = line == null ? "" : line.stripTrailing();
        return text.endsWith(".") || text.endsWith(")") || text.endsWith("\u3002");
    }
}
