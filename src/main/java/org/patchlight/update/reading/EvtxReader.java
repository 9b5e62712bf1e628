package org.patchlight.update.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.EvtxFile;
import org.patchlight.pc.EventRecord;
import org.patchlight.pc.EventXml;

/** Reads event logs as Windows keeps them. */
public final class EvtxReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        EventXml xml = new EventXml();
        try (InputStream in = new BufferedInputStream(file.open())) {
            EvtxFile log = new EvtxFile(in);
            for (String record = log.next(); record != null; record = log.next()) {
                Optional<EventRecord> event = xml.read(record);
                if (event.isPresent()) {
                    notes.record();
                    EventAttempts.note(event.get(), notes);
                } else {
                    notes.unreadable();
                }
            }
            for (long left = log.unreadable(); left > 0; left--) {
                notes.unreadable();
            }
        }
    }
}
