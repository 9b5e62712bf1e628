package org.patchlight.update.reading.setup;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EncodingGuess;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads what Windows Setup writes about an upgrade (Windows 7 to 11): {@code setupact.log}, {@code setuperr.log} and
 * those of a rollback, the report of SetupDiag as text, XML or JSON, its reports of compatibility, and the log of device
 * installation.
 */
public final class SetupLogReader implements EvidenceReader {
    /** Enough bytes to see which form a file has. */
    private static final int HEAD = 4096;

    /** The longest XML or JSON file that is read, in characters; those of Windows have some ten thousand. */
    private static final int LONGEST = 2 << 20;

    private final boolean skips;

    /** A reader that skips lines which decide nothing. */
    public SetupLogReader() {
        this(true);
    }

    /**
     * A reader for comparing.
     *
     * @param skips whether lines that decide nothing are skipped
     */
    SetupLogReader(boolean skips) {
        this.skips = skips;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
            in.mark(HEAD);
            String start = text(new ByteArrayInputStream(in.readNBytes(HEAD)), HEAD);
            String head = SetupLines.bare(start);
            in.reset();
            int report = head.startsWith("<") ? 0 : reportIn(start);
            if (report >= 0) {
                markup(text(in, LONGEST + 1).substring(report), file, notes);
            } else if (head.startsWith("{")) {
                json(text(in, LONGEST + 1), file, notes);
            } else if (DeviceInstallLog.isIn(start)) {
                DeviceInstallLog.read(in, file, notes);
            } else {
                SetupLines.read(in, file, notes, skips);
            }
        }
    }

    /** Where a report as XML begins that was pasted below other text; -1 if there is none. */
    private static int reportIn(String start) {
        int diagnosis = start.indexOf("<SetupDiag");
        boolean isTag = diagnosis >= 0 && start.startsWith(">", diagnosis + "<SetupDiag".length());
        boolean hasAttributes = diagnosis >= 0 && start.startsWith(" ", diagnosis + "<SetupDiag".length());
        return isTag || hasAttributes ? diagnosis : start.indexOf("<CompatReport ");
    }

    private static void markup(String whole, EvidenceFile file, Notes notes) {
        SetupDiagReport report = new SetupDiagReport(notes, file.path());
        CompatReport compatibility = new CompatReport(notes, file);
        MarkupText.read(whole, new MarkupText.Handler() {
            @Override
            public void start(String name, Map<String, String> attributes) {
                notes.record();
                compatibility.start(name, attributes);
            }

            @Override
            public void text(String element, String text) {
                report.field(element, text, 0);
            }
        });
        report.end();
        compatibility.end();
        end(whole, notes);
    }

    private static void json(String whole, EvidenceFile file, Notes notes) {
        SetupDiagReport report = new SetupDiagReport(notes, file.path());
        JsonTexts.read(whole, (name, text) -> {
            notes.record();
            report.field(name, text, 0);
        });
        report.end();
        end(whole, notes);
    }

    /** Counts what our limit cut off. */
    private static void end(String whole, Notes notes) {
        if (whole.length() > LONGEST) {
            notes.lost();
        }
    }

    private static String text(InputStream in, int most) throws IOException {
        Reader reader = EncodingGuess.reader(in);
        StringBuilder text = new StringBuilder();
        char[] part = new char[HEAD];
        int got = reader.read(part);
        while (got >= 0 && text.length() < most) {
            text.append(part, 0, Math.min(got, most - text.length()));
            got = reader.read(part);
        }
        return text.toString().replace("\0", "");
    }
}
