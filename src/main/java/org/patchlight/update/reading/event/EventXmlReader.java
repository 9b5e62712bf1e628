package org.patchlight.update.reading.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EncodingGuess;
import org.patchlight.pc.event.EventXmlText;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/** Reads event log records as XML, one or many, with or without a root element, with any text between them. */
public final class EventXmlReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        EventAttempts attempts = new EventAttempts(notes);
        try (InputStream in = new BufferedInputStream(file.open());
                Reader text = EncodingGuess.reader(in)) {
            long skipped = EventXmlText.readNumbered(text, (event, line) -> attempts.note(CopiedEvent.of(event, line)));
            for (long left = skipped; left > 0; left--) {
                notes.lost();
            }
        } finally {
            attempts.finish();
        }
    }
}
