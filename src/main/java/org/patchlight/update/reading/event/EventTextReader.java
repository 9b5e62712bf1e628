package org.patchlight.update.reading.event;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.RankedNotes;

/**
 * Reads event log records as text: copied from Event Viewer, printed by {@code wevtutil /f:text}, {@code Get-WinEvent},
 * {@code Get-EventLog} or {@code dcdiag}, or exported as CSV or JSON. Labels are in the PC's language and are ignored.
 * The provider's name, the number, the date, the code and the article count. If the text also contains the records' XML,
 * only that is read, because it has more details.
 */
public final class EventTextReader implements EvidenceReader {
    private static final long IS_XML = -1;
    private static final long IS_OUTLINE = -2;
    /** As many as a person copies. */
    private static final int MOST_REMEMBERED = 500;

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        DateOrder dates = new DateOrder();
        LocalZone zone = new LocalZone();
        Map<Integer, Boolean> seen = new LruMap<>(MOST_REMEMBERED);
        long cutOrXml = each(file, true, event -> {
            // The dates of a text that was pasted twice go back to the beginning.
            int content = Objects.hash(event.dateOrNull(), event.id(), event.message());
            boolean isNew = seen.put(content, Boolean.TRUE) == null;
            if (event.dateOrNull() != null && isNew) {
                dates.see(event.dateOrNull());
            }
            zone.see(event);
        });
        if (cutOrXml < 0) {
            EvidenceReader better = cutOrXml == IS_XML ? new EventXmlReader() : new FriendlyViewReader();
            better.read(file, notes);
            return;
        }
        Order order = dates.settled();
        ZoneOffset offset = zone.offset(order);
        if (offset != null) {
            notes.zone(offset);
        }
        boolean ranks = dates.ranksOpenDates();
        RankedNotes ranked = new RankedNotes(notes, ranks);
        EventAttempts attempts = new EventAttempts(notes, ranked::take);
        try {
            long cut = each(file, false, event -> {
                ranked.at(WrittenDate.rank(event.dateOrNull()));
                note(event, order, offset, ranks, attempts, notes);
            });
            for (long left = cut; left > 0; left--) {
                notes.lost();
            }
        } finally {
            attempts.finish();
            ranked.finish();
        }
    }

    /**
     * Finds the records. Returns the number of lines that were cut off.
     *
     * @param mayHaveXml whether to stop at the first element of the records' XML, and to return -1 then
     */
    private static long each(EvidenceFile file, boolean mayHaveXml, Consumer<TextEvent> found) throws IOException {
        TextEvents events = new TextEvents(found);
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            String before = "";
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (mayHaveXml && line.contains("<Event ") && line.contains("schemas.microsoft.com")) {
                    return IS_XML;
                }
                if (mayHaveXml && FriendlyViewReader.isIn(line)) {
                    return IS_OUTLINE;
                }
                // A page may show each line twice.
                if (line.isBlank() || !line.equals(before)) {
                    events.take(line, lines.number());
                }
                before = line;
            }
            events.finish();
            return lines.cut();
        }
    }

    private static void note(
            TextEvent event,
            Order order,
            @Nullable ZoneOffset zone,
            boolean ranks,
            EventAttempts attempts,
            Notes notes) {
        String provider = event.provider().isEmpty()
                ? AnonymousEvents.provider(event.id(), event.message())
                : EventProviders.full(event.provider());
        if (event.provider().isEmpty() && AnonymousEvents.mayHideFailure(event.id(), event.message())) {
            notes.lost();
            return;
        }
        int id = AnonymousEvents.id(provider, event.id(), event.message());
        if (id < 0) {
            if (provider.equals(AgentEvents.AGENT)) {
                notes.lost();
            }
            return;
        }
        attempts.note(new CopiedEvent(
                event.log(),
                provider,
                id,
                time(event, order, zone),
                event.number(),
                MessageFields.of(provider, id, event.message()),
                event.message().strip(),
                event.line(),
                ranks ? WrittenDate.rank(event.dateOrNull()) : null));
    }

    /** The time. A Z is not believed, because {@code wevtutil} prints it behind local time. */
    private static @Nullable EvidenceTime time(TextEvent event, Order order, @Nullable ZoneOffset zone) {
        if (event.momentOrNull() != null) {
            return EvidenceTime.of(event.momentOrNull());
        }
        EvidenceTime time =
                event.dateOrNull() == null ? null : event.dateOrNull().at(order);
        if (time == null) {
            return null;
        }
        boolean isLocal = time.offsetOrNull() == null || time.offsetOrNull().equals(ZoneOffset.UTC);
        return isLocal ? new EvidenceTime(time.written(), zone) : time;
    }
}
