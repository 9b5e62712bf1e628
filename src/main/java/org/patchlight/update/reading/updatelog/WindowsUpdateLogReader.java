package org.patchlight.update.reading.updatelog;

import java.io.IOException;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.report.LooseReports;
import org.patchlight.update.source.ReportingEvents;

/**
 * Reads {@code WindowsUpdate.log} in both formats. Its words are English on every Windows. The list shows what is
 * read and how sure the wording is (S: seen in real logs; K: known from descriptions of such logs):
 *
 * <ul>
 *   <li>Windows 7 to 8.1 has columns separated by tabs and times such as {@code 2018-05-20 19:21:13:219}. Read are
 *       the UTC offset in {@code Logging initialized} (S), searches of Agent, COMAPI and AU (S), and self-updates by
 *       Setup (S). Also downloads of DnldMgr by BITS (K), and installations in lines of Handler, Agent ({@code
 *       LogHistory}) and AU (K). Lines with {@code REPORT EVENT} repeat ReportingEvents.log (K).
 *   <li>Windows 10 and 11 have the output of {@code Get-WindowsUpdateLog}, with local times without a zone such as
 *       {@code 2024/05/02 16:36:25.2727672}. Read are UDP, Deployment, Agent, Handler and ComApi (S), DownloadManager
 *       with Delivery Optimization (S) and BITS (K), and ProtocolTalker (K). Traces without their format, {@code
 *       Unknown( 10): GUID=...}, count as unreadable (K).
 *   <li>The separators of date and time are those of the PC's country (K). Dates in other formats are read too. If
 *       day and month are ambiguous, the times are left out.
 * </ul>
 *
 * <p>Most codes in these logs are harmless. Only lines about the end of an operation count: on an update, of a
 * search, or of the agent's self-update.
 */
public final class WindowsUpdateLogReader implements EvidenceReader {
    private static final int YEAR = 4;

    private final boolean skips;

    /** A reader that skips lines which decide nothing. */
    public WindowsUpdateLogReader() {
        this(true);
    }

    /**
     * A reader for comparing.
     *
     * @param skips whether lines that decide nothing are skipped
     */
    WindowsUpdateLogReader(boolean skips) {
        this.skips = skips;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        UpdateLog log = new UpdateLog(notes, order(file), file.path());
        LooseReports reports = new LooseReports(record -> pasted(log, record), notes);
        try (EvidenceLines lines =
                skips ? new EvidenceLines(file.open(), new RelevantUpdateLines()) : new EvidenceLines(file.open())) {
            WrappedLines records = new WrappedLines(log);
            String last = "";
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (records.begins(line, lines.number())) {
                    reports.end();
                } else if (line.isBlank()) {
                    records.pause();
                } else {
                    other(line, reports, records, notes);
                }
                last = line;
            }
            records.end();
            if (CodeIn.breaksOff(last)) {
                notes.unreadable();
            }
            notes.records(lines.skipped());
            notes.cutOff(lines.cut());
        }
        reports.end();
        log.finish();
    }

    /** A line that begins no record of this log. */
    private static void other(String line, LooseReports reports, WrappedLines records, Notes notes) {
        if (!reports.isOpen() && records.goesOn(line)) {
            return;
        }
        records.end();
        if (!reports.take(line)) {
            notes.unreadable();
        }
    }

    /** The order of day and month in the dates. Stops at the first date that decides it. */
    private static Order order(EvidenceFile file) throws IOException {
        DateOrder order = new DateOrder();
        UpdateLogLine cut = new UpdateLogLine();
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null && !order.isCertain(); line = lines.next()) {
                WrittenDate date = cut.read(line) ? DateScan.parse(cut.written()) : null;
                if (date != null && (startsWithYear(cut.written()) || isPointed(date))) {
                    return Order.OPEN;
                }
                if (date != null) {
                    order.see(date);
                }
            }
        }
        return order.settled();
    }

    private static boolean startsWithYear(String written) {
        return written.length() > YEAR && !Character.isDigit(written.charAt(YEAR));
    }

    /** Whether the format shows that the day is first although its number does not. */
    private static boolean isPointed(WrittenDate date) {
        return date.order() == Order.DAY_FIRST && date.first() <= 12;
    }

    /** A record of ReportingEvents.log that was copied among the lines. It may be older than they are. */
    private static void pasted(UpdateLog log, String record) {
        ReportedEvent event = ReportingEvents.parse(record).orElse(null);
        if (event == null) {
            log.notes.unreadable();
            return;
        }
        log.notes.record();
        log.notes.zone(event.offset());
        event.ended().ifPresent(log::reported);
    }
}
