package org.patchlight.update.reading.history;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.note.QuoteSigns;
import org.patchlight.update.reading.note.RankedNotes;

/**
 * Reads update histories as scripts print them. These are tables of {@code Get-WUHistory}, {@code
 * Install-WindowsUpdate}, {@code Get-HotFix} and {@code wmic qfe}. Others are the agent's entries
 * (IUpdateHistoryEntry) as lists or CSV, and lines with a date, an outcome and a title.
 *
 * <p>An entry without an outcome counts as a record but not as an attempt. Neither does an aborted one, because
 * Windows uses that word for cancelled. Every entry of a list of installed updates is a success.
 */
public final class UpdateHistoryReader implements EvidenceReader {
    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        DateOrder dates = new DateOrder();
        ListedPcs pcs = new ListedPcs();
        AtomicBoolean tornFailure = new AtomicBoolean();
        each(file, entry -> {
            see(dates, entry);
            pcs.see(entry);
            tornFailure.compareAndSet(false, isTornFailure(entry));
        });
        Order order = dates.settled();
        RankedNotes ranked = new RankedNotes(notes, dates.ranksOpenDates() || tornFailure.get());
        boolean ranksOpen = dates.ranksOpenDates();
        notes.cutOff(each(file, entry -> take(entry, order, ranksOpen, pcs, ranked, notes)));
        ranked.finish();
    }

    /** Reads each entry; returns how many lines were cut. */
    private static long each(EvidenceFile file, Consumer<HistoryRecord> entries) throws IOException {
        HistoryTextReader text = new HistoryTextReader(entries);
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                text.line(QuoteSigns.unquoted(line));
            }
            text.end();
            return lines.cut();
        }
    }

    /** Whether a later day may resolve the entry, whose time of day is truncated. */
    private static boolean isTornFailure(HistoryRecord entry) {
        WrittenDate date = entry.date();
        Attempt attempt = date == null || date.timeOrNull() != null ? null : entry.attempt(Order.OPEN);
        return attempt != null && !attempt.succeeded();
    }

    private static void see(DateOrder dates, HistoryRecord entry) {
        WrittenDate date = entry.date();
        if (date != null && entry.isWhole()) {
            dates.see(date);
        }
    }

    private static void take(
            HistoryRecord entry, Order order, boolean ranksOpen, ListedPcs pcs, RankedNotes ranked, Notes notes) {
        if (!entry.isWhole()) {
            notes.unreadable();
            return;
        }
        notes.record();
        Attempt attempt = entry.attempt(order);
        if (attempt == null || pcs.isOfAnotherPc(entry, attempt)) {
            entry.name(notes);
            return;
        }
        WrittenDate date = entry.date();
        Long bound = date == null ? null : date.bound(order, !attempt.succeeded());
        if (attempt.timeOrNull() == null) {
            ranked.at(bound != null ? bound : ranksOpen ? WrittenDate.rank(date) : null);
            ranked.take(attempt);
        } else {
            notes.attempt(attempt);
            ranked.passed(attempt, date == null ? null : date.seconds(order));
        }
    }
}
