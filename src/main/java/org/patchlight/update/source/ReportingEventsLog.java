package org.patchlight.update.source;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.attempt.ReportedEvent;

/**
 * Reads the ReportingEvents.log of a PC within limits of size and time. Of a large log it reads the newest part, which
 * holds all records that count.
 *
 * <p>The PC's clock may be wrong, so records may lie ahead of it. Windows only ever appends to the log. If the last
 * record lies ahead, the clock has been set back since, and that last record decides which records are recent.
 * Otherwise the records that lie ahead were written by a wrong clock and are dropped. A record that lies absurdly far
 * ahead is always dropped.
 */
public final class ReportingEventsLog {
    static final String NAME = PcSource.REPORTING_EVENTS.title();

    /** Only the end of a larger file is read, whatever the rest holds. */
    private static final long MOST_BYTES = 256L << 20;

    /** Smaller files are read whole: some 7,000 records, and less than 60 ms of processor time. */
    private static final long SMALL = 4L << 20;

    /** Records that are older do not count: settings let a failed update count for 365 days at most. */
    private static final Duration REACH = Duration.ofDays(366);

    /** The records of this many lines must all be older, so that one record with a wrong time does not decide. */
    private static final int LINES_PROBED = 64;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LINES_BETWEEN_CLOCK_READINGS = 256;

    static final Duration AHEAD = ReportedRecords.AHEAD;

    private final Pc pc;
    private final long small;

    /** A reader for the log of this PC. */
    public ReportingEventsLog(Pc pc) {
        this(pc, SMALL);
    }

    /** @param small the size in bytes up to which a log is read whole */
    ReportingEventsLog(Pc pc, long small) {
        this.pc = pc;
        this.small = small;
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
    LogReading read() {
        Instant now = pc.clock().now();
        Instant counting = now.minus(REACH);
        long size = size(path(pc));
        long first = Math.max(0, size - MOST_BYTES);
        long place = placeBefore(counting, first, size);
        LogReading reading = read(place, size, now);
        return place == first || holdsSuccesses(reading.attempts(), counting) ? reading : read(first, size, now);
    }

    /** Whether the newest successes were read. A PC without any for so long may have them far back in the log. */
    private static boolean holdsSuccesses(PcRecords attempts, Instant since) {
        return attempts.lastSuccess().filter(since::isBefore).isPresent()
                && attempts.lastUpdate().filter(since::isBefore).isPresent();
    }

    private LogReading read(long place, long size, Instant now) {
        String path = path(pc);
        ReportedRecords records = new ReportedRecords();
        List<Message> remarks = new ArrayList<>();
        Message failed = null;
        try (InputStream in = pc.files().open(path)) {
            skip(in, place);
            if (size > MOST_BYTES) {
                remarks.add(Message.of("update.evidence.log-large", path, megabytes(size), megabytes(MOST_BYTES)));
            }
            if (!readLines(in, records, now)) {
                remarks.add(Message.of("update.evidence.log-slow", NAME, LIMIT));
            }
        } catch (PcException refused) {
            failed = Message.of("update.evidence.log-" + reason(refused), path);
        } catch (IOException broken) {
            failed = Message.of("update.evidence.log-failed", path);
        }
        return reading(records, path, now, remarks, failed);
    }

    /** Finds a position where the records are older than a time, searching back from the end; else the first position. */
    private long placeBefore(Instant time, long first, long size) {
        try {
            for (long part = small; part < size - first; part *= 2) {
                if (isOlder(size - part, time)) {
                    return size - part;
                }
            }
        } catch (PcException | IOException unread) {
            return first; // Reading from there reports the error.
        }
        return first;
    }

    /** Whether the next records after a place are older than a time. */
    private boolean isOlder(long place, Instant time) throws IOException, PcException {
        try (InputStream in = pc.files().open(path(pc))) {
            skip(in, place);
            EvidenceLines lines = new EvidenceLines(in);
            int older = 0;
            for (int count = 0; count < LINES_PROBED; count++) {
                Optional<ReportedEvent> event =
                        Optional.ofNullable(lines.next()).flatMap(ReportingEvents::parse);
                if (event.isPresent() && !event.get().time().isBefore(time)) {
                    return false;
                }
                older += event.isPresent() ? 1 : 0;
            }
            return older > 0;
        }
    }

    /** Skips to a place, or one byte before it: always an even number, because UTF-16 characters have two bytes. */
    private static void skip(InputStream in, long place) throws IOException {
        in.skipNBytes(place & ~1L);
    }

    /** Reads all lines; false if the limit of time passed before the end. */
    private boolean readLines(InputStream in, ReportedRecords records, Instant now) throws IOException {
        long start = pc.clock().nanos();
        int count = 0;
        try (EvidenceLines lines = new EvidenceLines(in)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                ReportingEvents.parse(line).ifPresent(event -> records.add(event, now));
                if (++count % LINES_BETWEEN_CLOCK_READINGS == 0 && pc.clock().nanos() - start > LIMIT.toNanos()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String reason(PcException refused) {
        return switch (refused.reason()) {
            case MISSING -> "missing";
            case DENIED -> "denied";
            case IN_USE -> "in-use";
            case TIMED_OUT, UNAVAILABLE, FAILED -> "failed";
        };
    }

    private long size(String path) {
        try {
            return pc.files().find(path).map(FileFacts::size).orElse(0L);
        } catch (PcException unknown) {
            return 0; // The size is unknown: read it from its beginning.
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    private static LogReading reading(
            ReportedRecords records, String path, Instant now, List<Message> remarks, @Nullable Message failed) {
        PcRecords attempts = records.attempts();
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
        return new LogReading(attempts, reference, obstacle, remarks);
    }
}
