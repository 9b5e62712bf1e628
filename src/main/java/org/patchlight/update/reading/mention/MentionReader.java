package org.patchlight.update.reading.mention;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.kind.OwnOutput;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads text of no known kind, or text in which no operation ended: an exception, a line of a message, the protocol of
 * another program. Only codes count, and they decide nothing. Neither records nor damage are noted.
 */
public final class MentionReader implements EvidenceReader {
    /** A longer line is no text for people. */
    private static final int LONGEST = 4000;

    private final long most;
    private final Predicate<String> counts;

    private MentionReader(long most, Predicate<String> counts) {
        this.most = most;
        this.counts = counts;
    }

    /** Reads every line of a text of any length, up to a few million characters. */
    public static MentionReader ofText() {
        return new MentionReader(8_000_000, line -> true);
    }

    /** Reads the lines that a log of Windows marks as errors, in its first part. Other lines show harmless codes. */
    public static MentionReader ofLog() {
        return new MentionReader(500_000, MentionReader::isError);
    }

    private static boolean isError(String line) {
        // Not the whole line is searched: most lines are long and have another level.
        for (int comma = line.indexOf(','); comma >= 0 && comma < 40; comma = line.indexOf(',', comma + 1)) {
            if (line.startsWith(", Error ", comma)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (InputStream in = file.open();
                EvidenceLines lines = new EvidenceLines(in)) {
            MentionsInText mentions = new MentionsInText(notes);
            StringBuilder start = new StringBuilder();
            long read = 0;
            for (String line = lines.next(); line != null && read < most; line = lines.next()) {
                read += line.length();
                if (start.length() < OwnOutput.ENOUGH) {
                    start.append(line, 0, Math.min(line.length(), OwnOutput.ENOUGH))
                            .append('\n');
                    if (OwnOutput.begins(start)) {
                        return;
                    }
                }
                mentions.take(line.length() <= LONGEST ? line : line.substring(0, LONGEST), lines.number(), counts);
            }
            mentions.end();
        }
    }
}
