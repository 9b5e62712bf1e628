package org.patchlight.update.reading.setup;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Reads a log of Windows Setup line by line. Pages and posts quote lines, break long ones, and drop the time stamps;
 * all of them are read as the line that Windows wrote.
 */
final class SetupLines {
    private static final String QUOTES = "> |`*#\t\r\n\uFEFF\u00A0";
    /** A broken line has few parts; what follows is another text. */
    private static final int MOST_PARTS = 4;

    private static final int LONGEST = 4096;

    private final Notes notes;
    private final SetupLineHandler handler;
    private final SetupDiagReport report;
    private final StampedLine line = new StampedLine();
    private final StampedLine probe = new StampedLine();
    private String pending = "";
    private int parts;
    private long pendingNumber;

    private SetupLines(Notes notes, EvidenceFile file) {
        this.notes = notes;
        handler = new SetupLineHandler(notes, file);
        report = new SetupDiagReport(notes, file.path());
    }

    /**
     * Reads a log and closes the stream.
     *
     * @param skips whether lines that decide nothing are skipped
     */
    static void read(InputStream in, EvidenceFile file, Notes notes, boolean skips) throws IOException {
        SetupLines reading = new SetupLines(notes, file);
        // In the log of a rollback each line shows that it goes on.
        boolean some = skips && !reading.handler.isRollback();
        try (EvidenceLines lines = some ? new EvidenceLines(in, new RelevantSetup()) : new EvidenceLines(in)) {
            String last = "";
            for (String next = lines.next(); next != null; next = lines.next()) {
                reading.take(bare(next), lines.number());
                last = next;
            }
            reading.flush();
            if (CodeIn.breaksOff(last)) {
                notes.unreadable();
            }
            notes.records(lines.skipped());
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
        reading.handler.end();
        reading.report.end();
    }

    /** The text without the marks that a quoted post puts before it. */
    static String bare(String line) {
        int from = 0;
        while (from < line.length() && QUOTES.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return from == 0 ? line : line.substring(from);
    }

    private void take(String next, long at) {
        probe.goTo(next, at);
        if (probe.begins()) {
            flush();
            pending = next;
            pendingNumber = at;
            parts = 1;
        } else if (next.isBlank()) {
            flush();
        } else if (report.line(next, at)) {
            flush();
            notes.record();
        } else if (parts > 0 && parts < MOST_PARTS && pending.length() < LONGEST) {
            pending = pending + ' ' + next;
            parts++;
        } else {
            flush();
            whole(next, at);
        }
    }

    private void flush() {
        if (parts > 0) {
            parts = 0;
            whole(pending, pendingNumber);
        }
    }

    private void whole(String text, long at) {
        line.goTo(text, at);
        boolean understood = handler.take(line, at);
        if (line.begins() || understood) {
            notes.record();
        } else if (!line.hasTime() && !text.isBlank()) {
            // A line without a time stamp continues the line before, if there is one.
            notes.unreadable();
        }
    }
}
