package org.patchlight.collect;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.AdministratorsPlaces;
import org.patchlight.pc.file.FileFacts;

/** Copies the logs of Windows as UTF-8. Of a large log it copies the end, which has the newest records. */
final class LogCopies {
    private static final long MEGABYTE = 1L << 20;
    /** The limit of most logs. Those of the update agent and of the store may be larger. */
    private static final long USUAL = 10 * MEGABYTE;

    private static final long LARGE = 20 * MEGABYTE;

    private final Pc pc;
    private final EvidenceZip zip;

    private record Log(String name, String path, long most) {}

    LogCopies(Pc pc, EvidenceZip zip) {
        this.pc = pc;
        this.zip = zip;
    }

    void add() throws IOException {
        for (Log log : logs()) {
            add(log);
        }
    }

    private List<Log> logs() {
        String windows = pc.facts().windowsFolder();
        String upgrade = windows.substring(0, 2) + "\\$WINDOWS.~BT\\Sources\\Panther\\";
        String rollback = windows.substring(0, 2) + "\\$WINDOWS.~BT\\Sources\\Rollback\\";
        List<Log> logs = new ArrayList<>(List.of(
                new Log("logs/ReportingEvents.log", windows + "\\SoftwareDistribution\\ReportingEvents.log", LARGE),
                new Log("logs/CBS.log", windows + "\\Logs\\CBS\\CBS.log", LARGE),
                new Log("logs/dism.log", windows + "\\Logs\\DISM\\dism.log", USUAL),
                new Log("logs/upgrade/setupact.log", upgrade + "setupact.log", USUAL),
                new Log("logs/upgrade/setuperr.log", upgrade + "setuperr.log", USUAL),
                new Log("logs/rollback/setupact.log", rollback + "setupact.log", USUAL),
                new Log("logs/rollback/setuperr.log", rollback + "setuperr.log", USUAL),
                new Log("logs/Panther/setupact.log", windows + "\\Panther\\setupact.log", USUAL),
                new Log("logs/Panther/setuperr.log", windows + "\\Panther\\setuperr.log", USUAL),
                new Log("logs/WindowsUpdate.log", windows + "\\WindowsUpdate.log", USUAL)));
        logs.addAll(starterLogs(windows));
        return logs;
    }

    /** Only those that exist: most PCs have none, which is good. */
    private List<Log> starterLogs(String windows) {
        List<Log> logs = new ArrayList<>();
        for (String place : AdministratorsPlaces.of(windows)) {
            String path = place + "\\" + AdministratorsPlaces.STARTER_LOG;
            String name = "patchlight/" + place.substring(windows.length() + 1).replace('\\', '-') + "-starter.log";
            if (exists(path)) {
                logs.add(new Log(name, path, MEGABYTE));
            }
        }
        return logs;
    }

    private boolean exists(String path) {
        try {
            return pc.files().find(path).isPresent();
        } catch (PcException unreadable) {
            return true; // then the copy says why
        }
    }

    private void add(Log log) throws IOException {
        try (Tail tail = new Tail(pc, log)) {
            zip.begin(log.name());
            for (String line = tail.next(); line != null && !zip.isFull(); line = tail.next()) {
                zip.line(line);
            }
            zip.end(log.name(), tail.noteOrNull());
        } catch (PcException refused) {
            zip.missing(log.name(), Refusals.note(refused));
        }
    }

    /**
     * The end of a log that may become unreadable at any time. A read error ends the copy; only a write error is
     * thrown.
     */
    private static final class Tail implements AutoCloseable {
        private final InputStream in;
        private final long skipped;
        private final Log log;
        private @Nullable EvidenceLines lines;
        private boolean broken;

        Tail(Pc pc, Log log) throws PcException {
            this.log = log;
            Optional<FileFacts> facts = pc.files().find(log.path());
            this.in = pc.files().open(log.path());
            // Skip an even number of bytes, because UTF-16 characters have two.
            this.skipped = Math.max(0, facts.map(FileFacts::size).orElse(0L) - log.most()) & ~1L;
        }

        @Nullable String next() {
            try {
                if (lines == null) {
                    in.skipNBytes(skipped);
                    lines = new EvidenceLines(in);
                    if (skipped > 0) {
                        // The first line is usually incomplete.
                        lines.next();
                    }
                }
                return lines.next();
            } catch (IOException unreadable) {
                broken = true;
                return null;
            }
        }

        @Nullable Message noteOrNull() {
            if (broken) {
                return Message.of("collect.note.broken");
            }
            if (lines != null && lines.cut() > 0) {
                return Message.of("collect.note.cut");
            }
            return skipped == 0 ? null : Message.of("collect.note.end-only", Long.toString(log.most() / MEGABYTE));
        }

        @Override
        public void close() {
            try {
                if (lines == null) {
                    in.close();
                } else {
                    lines.close();
                }
            } catch (IOException gone) {
                broken = true;
            }
        }
    }
}
