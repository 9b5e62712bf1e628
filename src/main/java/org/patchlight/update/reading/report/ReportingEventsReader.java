package org.patchlight.update.reading.report;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.FilteredLines;
import org.patchlight.evidence.text.Utf16Line;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.NamedAttempts;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.UpdateNames;
import org.patchlight.update.source.ReportingEvents;

/**
 * Reads {@code ReportingEvents.log} of Windows 7 to 11 in any encoding, with records in any order of time. Each
 * record has its own UTC offset, so one file may hold logs of several PCs. Records whose tabs became blanks are read
 * too.
 */
public final class ReportingEventsReader implements EvidenceReader {
    private static final int FEWEST_TABS = 9;

    private final boolean skips;

    /** A reader that skips records which decide nothing. */
    public ReportingEventsReader() {
        this(true);
    }

    /**
     * A reader for comparing.
     *
     * @param skips whether records that decide nothing are skipped
     */
    ReportingEventsReader(boolean skips) {
        this.skips = skips;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        UpdateNames names = new UpdateNames();
        NamedAttempts attempts = new NamedAttempts(names, notes);
        Zones zones = new Zones(notes);
        LooseReports loose = new LooseReports(record -> read(record, names, attempts, zones, notes), notes);
        RelevantReports relevant = new RelevantReports(notes.countsUntil());
        try (FilteredLines lines = new FilteredLines(file.open(), skips ? relevant : ReportingEventsReader::all)) {
            for (String next = lines.next(); next != null; next = lines.next()) {
                // A tab that indents a copy is no field.
                String line = next.isEmpty() || next.charAt(0) > ' ' ? next : next.stripLeading();
                if (isWhole(line)) {
                    loose.end();
                    read(line, names, attempts, zones, notes);
                } else if (!line.isBlank() && !loose.take(line)) {
                    notes.unreadable();
                }
            }
            notes.cutOff(lines.cut());
        }
        loose.end();
        notes.records(relevant.taken());
        relevant.drain(record -> ReportingEvents.parse(record).ifPresent(event -> note(event, names, attempts, notes)));
        attempts.finish();
    }

    private static void all(byte[] text, int from, int to, int[] tabs, int tabCount, Consumer<String> lines) {
        lines.accept(Utf16Line.text(text, from, to));
    }

    /** Whether the line has at least the tabs of a record up to its status. */
    private static boolean isWhole(String line) {
        int from = 0;
        for (int tab = 0; tab < FEWEST_TABS; tab++) {
            from = line.indexOf('\t', from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    private static void read(String line, UpdateNames names, NamedAttempts attempts, Zones zones, Notes notes) {
        Optional<ReportedEvent> read = ReportingEvents.parse(line);
        if (read.isEmpty()) {
            notes.unreadable();
            return;
        }
        notes.record();
        ReportedEvent event = read.get();
        zones.note(event.offset());
        note(event, names, attempts, notes);
    }

    private static void note(ReportedEvent event, UpdateNames names, NamedAttempts attempts, Notes notes) {
        if (event.updateIdOrNull() != null && (event.titleOrNull() != null || event.kbOrNull() != null)) {
            names.know(event.updateIdOrNull(), event.titleOrNull(), event.kbOrNull());
            notes.name(event.updateIdOrNull(), event.titleOrNull(), event.kbOrNull());
        }
        event.ended().ifPresent(attempts::add);
    }

    /** Passes an offset on only when it changes. */
    private static final class Zones {
        private final Notes notes;
        private @Nullable ZoneOffset last;

        Zones(Notes notes) {
            this.notes = notes;
        }

        void note(ZoneOffset offset) {
            if (!offset.equals(last)) {
                last = offset;
                notes.zone(offset);
            }
        }
    }
}
