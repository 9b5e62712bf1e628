package org.patchlight.update.reading.event;

import java.io.IOException;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads event log records as text: copied from Event Viewer, or printed by {@code wevtutil /f:text} or {@code
 * Get-WinEvent}. Labels are in the PC's language and are ignored. The provider's name, the number, the date, the code
 * and the article count. If the text also contains the records' XML, only that is read, because it has more details.
 */
public final class EventTextReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        DateOrder order = new DateOrder();
        boolean hasXml = false;
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null && !hasXml; line = lines.next()) {
                hasXml = line.contains("<Event ") && line.contains("schemas.microsoft.com");
                WrittenDate date = EventTextRecord.date(line);
                if (date != null) {
                    order.see(date);
                }
            }
        }
        if (hasXml) {
            new EventXmlReader().read(file, notes);
            return;
        }
        EventTextRecord record = new EventTextRecord(order.settled(), notes);
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                record.take(line);
            }
            for (long cut = lines.cut(); cut > 0; cut--) {
                notes.lost();
            }
        }
        record.finish();
    }
}
