package org.patchlight.update.reading.event;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EncodingGuess;
import org.patchlight.pc.event.EventXmlText;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads event log records as XML, one or many, with or without a root element, with any text between them. A page may
 * have escaped the text once. Of a record that is torn off, a failure counts if its code is there.
 */
public final class EventXmlReader implements EvidenceReader {
    private static final int SAMPLE = 1 << 16;

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        EventAttempts attempts = new EventAttempts(notes);
        try (InputStream in = new BufferedInputStream(file.open());
                BufferedReader plain = new BufferedReader(EncodingGuess.reader(in), SAMPLE);
                Reader text = isEscaped(plain) ? new UnescapedReader(plain) : plain) {
            long skipped = EventXmlText.readNumbered(
                    text,
                    (event, line) -> attempts.note(CopiedEvent.of(event, line)),
                    (event, line) -> attempts.noteTorn(CopiedEvent.of(event, line)));
            for (long left = skipped; left > 0; left--) {
                notes.lost();
            }
        } finally {
            attempts.finish();
        }
    }

    private static boolean isEscaped(BufferedReader text) throws IOException {
        text.mark(SAMPLE);
        char[] head = new char[SAMPLE];
        int length = 0;
        for (int read = text.read(head); read > 0; read = text.read(head, length, SAMPLE - length)) {
            length += read;
        }
        text.reset();
        String sample = new String(head, 0, length);
        return sample.contains("&lt;Event") && !sample.contains("<Event");
    }
}
