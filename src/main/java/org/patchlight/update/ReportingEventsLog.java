package org.patchlight.update;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceLines;
import org.patchlight.health.Message;
import org.patchlight.pc.FileFacts;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * Reads the ReportingEvents.log of a PC within limits of size and time.
 *
 * <p>The PC's clock may be wrong, so records may lie ahead of it. The log is only ever appended to: if its last record lies ahead, the clock
 * has gone back since, and records are judged old or recent by that last record instead. If its last record does not lie ahead, those that
 * do were written while the clock was wrong and are dropped; so is whatever lies absurdly far ahead.
 */
final class ReportingEventsLog {
    static final String NAME = "ReportingEvents.log";

    /** Only the end of a larger file is read: the newest records stand there. */
    private static final long MOST_BYTES = 256L << 20;

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LINES_BETWEEN_LOOKS_AT_THE_CLOCK = 256;
    /** Differences of zones and small clock errors are no reason to doubt a record. */
    static final Duration AHEAD = Duration.ofDays(1);

    private static final Duration ABSURDLY_AHEAD = Duration.of(3653, ChronoUnit.DAYS);

    private final Pc pc;
    private final Instant now;
    private final Attempts attempts = new Attempts(NAME);
    private final Attempts ahead = new Attempts(NAME);
    private final List<Message> remarks = new ArrayList<>();
    private @Nullable ReportedEvent last;

    private ReportingEventsLog(Pc pc) {
        this.pc = pc;
        this.now = pc.clock().now();
    }

    /** The path of the log on a PC. */
    static String path(Pc pc) {
        return pc.facts().windowsFolder() + "\\SoftwareDistribution\\" + NAME;
    }

    /** Reads it; whatever goes wrong is told in the reading. */
    static LogReading read(Pc pc) {
        return new ReportingEventsLog(pc).read();
    }

    private LogReading read() {
        String path = path(pc);
        Message failed = null;
        try (InputStream in = pc.files().open(path)) {
            skipToEnd(in, path);
            readLines(in);
        } catch (PcException refused) {
            failed = Message.of("update.evidence.log-" + reason(refused), path);
        } catch (IOException broken) {
            failed = Message.of("update.evidence.log-failed", path);
        }
        return reading(path, failed);
    }

    private static String reason(PcException refused) {
        return switch (refused.reason()) {
            case MISSING -> "missing";
            case DENIED -> "denied";
            case IN_USE -> "in-use";
            case TIMED_OUT, UNAVAILABLE, FAILED -> "failed";
        };
    }

    private void skipToEnd(InputStream in, String path) throws IOException {
        long size = size(path);
        if (size <= MOST_BYTES) {
            return;
        }
        // an even number, lest the halves of UTF-16 characters change places
        in.skipNBytes((size - MOST_BYTES) & ~1L);
        remarks.add(Message.of("update.evidence.log-large", path, megabytes(size), megabytes(MOST_BYTES)));
    }

    private long size(String path) {
        try {
            return pc.files().find(path).map(FileFacts::size).orElse(0L);
        } catch (PcException unknown) {
            return 0; // it is open, so it is read from its beginning
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }

    private void readLines(InputStream in) throws IOException {
        EvidenceLines lines = new EvidenceLines(in);
        long start = pc.clock().nanos();
        int count = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            ReportingEvents.parse(line).ifPresent(this::add);
            if (++count % LINES_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && pc.clock().nanos() - start > LIMIT.toNanos()) {
                remarks.add(Message.of("update.evidence.log-slow", NAME, LIMIT));
                return;
            }
        }
    }

    private void add(ReportedEvent event) {
        if (isAbsurd(event.time(), now)) {
            return;
        }
        last = event;
        (event.time().isAfter(now.plus(AHEAD)) ? ahead : attempts).add(event);
    }

    /** Whether a time lies so far ahead that no clock of a PC in use was ever so wrong. */
    static boolean isAbsurd(Instant time, Instant now) {
        return time.isAfter(now.plus(ABSURDLY_AHEAD));
    }

    private LogReading reading(String path, @Nullable Message failed) {
        Instant reference = now;
        if (last != null && last.time().isAfter(now.plus(AHEAD))) {
            attempts.addAll(ahead);
            reference = last.time();
            remarks.add(Message.of("update.evidence.clock-went-back", NAME, last.time()));
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
