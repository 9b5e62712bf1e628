package org.patchlight.update.reading.stamped;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.LineSkipper;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Notes;

/** Reads a log of {@link StampedLine}s and counts its readable and unreadable lines. */
public final class StampedLog {
    private StampedLog() {}

    /** Interprets the lines of a log. */
    public interface LineHandler {
        /**
         * Reads the next line.
         *
         * @return whether the line was understood
         */
        boolean take(StampedLine line);

        /** Ends the log. */
        void end();
    }

    /**
     * Reads a log to its end.
     *
     * @param notes receives the counts
     * @param handler interprets the lines
     * @param skipper leaves out records that the handler has no use for; null to read all
     * @throws IOException if the file could not be read
     */
    public static void read(EvidenceFile file, Notes notes, LineHandler handler, @Nullable LineSkipper skipper)
            throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = skipper == null ? new EvidenceLines(in) : new EvidenceLines(in, skipper)) {
            StampedLine line = new StampedLine();
            String last = "";
            for (String next = lines.next(); next != null; next = lines.next()) {
                line.goTo(next, lines.number());
                boolean understood = handler.take(line);
                if (line.begins() || understood) {
                    notes.record();
                } else if (!line.hasTime() && !next.isBlank()) {
                    // A line without a time stamp continues the line before, if there is one.
                    notes.unreadable();
                }
                last = next;
            }
            handler.end();
            if (CodeIn.breaksOff(last)) {
                notes.unreadable();
            }
            notes.records(lines.skipped());
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
    }
}
