package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.source.BlankSeparatedReport;
import org.patchlight.update.source.ReportingEvents;

/** Hands each line of {@code WindowsUpdate.log} to the reader of the component that wrote it. */
final class ComponentLines {
    private static final String INITIALIZED = "Logging initialized";
    private static final String ZONE = "tz: ";
    private static final String REPORT = "REPORT EVENT: ";
    private static final int ZONE_LENGTH = "-0700".length();

    private ComponentLines() {}

    /** Reads the current line. */
    static void read(UpdateLog log) {
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
        event.ended().ifPresent(log::reported);
    }
}
