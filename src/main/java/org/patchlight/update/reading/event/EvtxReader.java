package org.patchlight.update.reading.event;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.evtx.EvtxFile;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventXml;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/** Reads event logs in Windows' own binary format (.evtx). */
public final class EvtxReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        EventXml xml = new EventXml();
        EventAttempts attempts = new EventAttempts(notes);
        try (InputStream in = new BufferedInputStream(file.open())) {
            EvtxFile log = new EvtxFile(in);
            for (String record = log.next(); record != null; record = log.next()) {
                file.budget().spendCharacters(record.length());
                Optional<EventRecord> event = xml.read(record);
                if (event.isPresent()) {
                    attempts.note(CopiedEvent.of(event.get(), 0));
                } else {
                    notes.lost();
                }
            }
            for (long left = log.unreadable(); left > 0; left--) {
                notes.lost();
            }
        } finally {
            attempts.finish();
        }
    }
}
