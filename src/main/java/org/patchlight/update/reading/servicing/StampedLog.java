package org.patchlight.update.reading.servicing;

import java.io.IOException;
import java.io.InputStream;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.Notes;

/** Goes through a log of {@link StampedLine}s and counts what could be read of it. */
public final class StampedLog {
    private StampedLog() {}

    /** What makes sense of the lines. */
    public interface Sense {
        /**
         * Takes the next line.
         *
         * @return whether it meant something
         */
        boolean take(StampedLine line);

        /** No line follows. */
        void end();
    }

    public static void read(EvidenceFile file, Notes notes, Sense sense) throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            StampedLine line = new StampedLine();
            for (String next = lines.next(); next != null; next = lines.next()) {
                boolean stamped = line.goTo(next);
                boolean meant = sense.take(line);
                if (stamped || meant) {
                    notes.record();
                } else if (!line.hasTime() && !next.isBlank()) {
                    // what has no stamp continues the line before, if there is one
                    notes.unreadable();
                }
            }
            sense.end();
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.unreadable();
            }
        }
    }
}
