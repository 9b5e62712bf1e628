package org.patchlight.update.reading.updatelog;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.source.BlankSeparatedReport;
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
    private static final String INITIALIZED = "Logging initialized";
    private static final String ZONE = "tz: ";
    private static final String REPORT = "REPORT EVENT: ";
    private static final int YEAR = 4;
    private static final int ZONE_LENGTH = "-0700".length();

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        UpdateLog log = new UpdateLog(notes, order(file), file.path());
        LooseReports reports = new LooseReports(record -> pasted(log, record), notes);
        try (EvidenceLines lines = new EvidenceLines(file.open())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (log.line.read(line)) {
                    log.at(lines.number());
                    reports.end();
                    read(log);
                } else if (!line.isBlank() && !reports.take(line)) {
                    notes.unreadable();
                }
            }
            notes.cutOff(lines.cut());
        }
        reports.end();
        log.finish();
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

    private static void read(UpdateLog log) {
        if (log.line.isUnformatted()) {
            log.notes.unreadable();
            return;
        }
        log.notes.record();
        switch (log.line.initial()) {
            case 'A' -> agent(log);
            case 'C' -> {
                if (log.line.isFrom("ComApi") && !NameLines.read(log)) {
                    CallerLines.readInterface(log);
                }
            }
            case 'D' -> downloads(log);
            case 'H' -> {
                if (log.line.isFrom("Handler")) {
                    HandlerLines.read(log);
                }
            }
            case 'M' -> {
                if (log.line.isFrom("Misc")) {
                    misc(log);
                }
            }
            case 'P' -> {
                if (log.line.isFrom("ProtocolTalker") || log.line.isFrom("PT")) {
                    TransportLines.read(log);
                    SearchLines.readProtocol(log);
                }
            }
            case 'R' -> {
                if (log.line.isFrom("Report") || log.line.isFrom("Reporter")) {
                    report(log);
                }
            }
            case 'S' -> {
                if (log.line.isFrom("Setup")) {
                    SearchLines.readSetup(log);
                } else if (log.line.isFrom("SLS")) {
                    TransportLines.read(log);
                }
            }
            case 'U' -> {
                if (log.line.isFrom("UDP") && !NameLines.read(log)) {
                    InstallLines.read(log);
                }
            }
            case 'W' -> {
                if (log.line.isFrom("WebServices")) {
                    TransportLines.read(log);
                }
            }
            default -> {}
        }
    }

    private static void agent(UpdateLog log) {
        if (log.line.isFrom("AU")) {
            if (!NameLines.read(log)) {
                CallerLines.readAutomatic(log);
            }
        } else if (log.line.isFrom("Agent") && !NameLines.read(log) && !SearchLines.readAgent(log)) {
            InstallLines.read(log);
        }
    }

    private static void downloads(UpdateLog log) {
        if (log.line.isFrom("DownloadManager") || log.line.isFrom("DnldMgr") || log.line.isFrom("DwnldMgr")) {
            if (!NameLines.read(log)) {
                DownloadLines.read(log);
            }
        } else if (log.line.isFrom("Deployment") && !NameLines.read(log)) {
            InstallLines.read(log);
        }
    }

    private static void misc(UpdateLog log) {
        zone(log);
        TransportLines.read(log);
        log.files.readFolder(log.line.line(), log.line.textStart(), null);
    }

    private static void zone(UpdateLog log) {
        String line = log.line.line();
        int stated = line.indexOf(INITIALIZED, log.line.textStart()) < 0 ? -1 : line.indexOf(ZONE);
        int from = stated + ZONE.length();
        if (stated >= 0 && from + ZONE_LENGTH <= line.length()) {
            log.zone(line.substring(from, from + ZONE_LENGTH));
        }
    }

    private static void report(UpdateLog log) {
        String line = log.line.line();
        int found = line.indexOf(REPORT, log.line.textStart());
        if (found < 0) {
            return;
        }
        @Nullable String record = line.substring(found + REPORT.length());
        ReportedEvent event = ReportingEvents.parse(record).orElse(null);
        if (event == null) {
            record = BlankSeparatedReport.withTabs(record);
            event = record == null ? null : ReportingEvents.parse(record).orElse(null);
        }
        if (event == null || record == null) {
            return;
        }
        log.zone(event.offset());
        Attempt attempt = ReportedAttempt.of(event, record);
        if (attempt != null) {
            log.reported(attempt);
        }
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
        Attempt attempt = ReportedAttempt.of(event, record);
        if (attempt != null) {
            log.reported(attempt);
        }
    }
}
