package org.patchlight.update.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.attempt.Attempts;
import org.patchlight.update.attempt.ReportedEvent;

/**
 * Reads the ReportingEvents.log of a PC within limits of size and time. After the first reading only the new end is
 * read, as long as the file is the same log. The result is the same as after reading the whole log.
 *
 * <p>The PC's clock may be wrong, so records may lie ahead of it. Windows only ever appends to the log. If the last
 * record lies ahead, the clock has been set back since, and that last record decides which records are recent.
 * Otherwise the records that lie ahead were written by a wrong clock and are dropped. A record that lies absurdly far
 * ahead is always dropped.
 */
public final class ReportingEventsLog {
    static final String NAME = "ReportingEvents.log";

    /**
     * Only the end of a larger file is read, from the same offset rule each time: the newest records are at the end.
     */
    private static final long MOST_BYTES = 256L << 20;

    static final Duration AHEAD = ReportedRecords.AHEAD;

    private final Pc pc;
    private @Nullable LogBookmark bookmark;

    /** A reader that has not read anything yet. */
    public ReportingEventsLog(Pc pc) {
        this.pc = pc;
    }

    /** The path of the log on the PC. */
    static String path(Pc pc) {
        return pc.facts().windowsFolder() + "\\SoftwareDistribution\\" + NAME;
    }

    /** Whether a time lies so far ahead that no clock in use was ever that wrong. */
    static boolean isAbsurd(Instant time, Instant now) {
        return ReportedRecords.isAbsurd(time, now);
    }

    /** Reads the log. Errors are part of the reading; nothing is thrown. */
    synchronized LogReading read() {
        Instant now = pc.clock().now();
        LogBookmark known = bookmark;
        // A reading that fails must not leave a bookmark for the next one.
        bookmark = null;
        if (known != null && known.records().standAt(now)) {
            Optional<LogReading> grown = readOn(known, now);
            if (grown.isPresent()) {
                return grown.get();
            }
        }
        return readAll(now);
    }

    /**
     * Reads the records that were appended since; empty if the file is another log now or cannot be read. The caller
     * then reads the whole log.
     */
    private Optional<LogReading> readOn(LogBookmark known, Instant now) {
        LogPass pass = new LogPass(pc.clock(), now, known.records());
        String path = path(pc);
        try (InputStream in = pc.files().open(path)) {
            if (size(path) > MOST_BYTES || !known.find(in)) {
                return Optional.empty();
            }
            bookmark = pass.readOn(in, known);
        } catch (PcException | IOException unread) {
            return Optional.empty();
        }
        return Optional.of(reading(pass, path, now, new ArrayList<>(), null));
    }

    private LogReading readAll(Instant now) {
        String path = path(pc);
        LogPass pass = new LogPass(pc.clock(), now, new ReportedRecords(NAME));
        List<Message> remarks = new ArrayList<>();
        Message failed = null;
        try (InputStream in = pc.files().open(path)) {
            boolean whole = skipToEnd(in, path, remarks);
            LogBookmark reached = pass.readAll(in);
            bookmark = whole ? reached : null;
        } catch (PcException refused) {
            failed = Message.of("update.evidence.log-" + reason(refused), path);
        } catch (IOException broken) {
            failed = Message.of("update.evidence.log-failed", path);
        }
        return reading(pass, path, now, remarks, failed);
    }

    private static String reason(PcException refused) {
        return switch (refused.reason()) {
            case MISSING -> "missing";
            case DENIED -> "denied";
            case IN_USE -> "in-use";
            case TIMED_OUT, UNAVAILABLE, FAILED -> "failed";
        };
    }

    /** Skips to the end of a large log; true if nothing was skipped. */
    private boolean skipToEnd(InputStream in, String path, List<Message> remarks) throws IOException {
        long size = size(path);
        if (size <= MOST_BYTES) {
            return true;
        }
        // an even number, lest the halves of UTF-16 characters change places
        // Skip an even number of bytes, because UTF-16 characters have two.
        in.skipNBytes((size - MOST_BYTES) & ~1L);
        remarks.add(Message.of("update.evidence.log-large", path, megabytes(size), megabytes(MOST_BYTES)));
        return false;
    }

    private long size(String path) {
        try {
            return pc.files().find(path).map(FileFacts::size).orElse(0L);
        } catch (PcException unknown) {
            return 0; // The size is unknown but the file is open: read it from its beginning.
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    private static LogReading reading(
            LogPass pass, String path, Instant now, List<Message> remarks, @Nullable Message failed) {
        if (pass.isLate()) {
            remarks.add(Message.of("update.evidence.log-slow", NAME, LogPass.LIMIT));
        }
        ReportedRecords records = pass.records();
        Attempts attempts = records.attempts();
        Instant reference = now;
        ReportedEvent last = records.last().orElse(null);
        if (last != null && ReportedRecords.isAhead(last.time(), now)) {
            attempts.addAll(records.ahead());
            reference = last.time();
            remarks.add(Message.of("update.evidence.clock-went-back", NAME, last.time()));
        } else {
            attempts.addOvertaken(records.ahead());
        }
        Message obstacle = failed;
        if (attempts.records() > 0) {
            obstacle = null;
            Optional.ofNullable(failed).ifPresent(remarks::add);
        } else if (failed == null) {
            obstacle = Message.of("update.evidence.log-empty", path);
        }
        ZoneOffset offset = last == null ? null : last.offset();
        return new LogReading(attempts, reference, offset, obstacle, remarks);
    }
}
