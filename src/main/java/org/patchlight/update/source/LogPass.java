package org.patchlight.update.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EncodingGuess;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.evidence.text.WholeLines;
import org.patchlight.pc.PcClock;

/** One reading of ReportingEvents.log, from its beginning or from a bookmark, within a limit of time. */
final class LogPass {
    static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int LINES_BETWEEN_LOOKS_AT_THE_CLOCK = 256;

    private final PcClock clock;
    private final Instant now;
    private final ReportedRecords records;
    private @Nullable ReportedRecords withTornLine;
    private boolean late;

    /** @param records what the log said before the place that is read from; added to */
    LogPass(PcClock clock, Instant now, ReportedRecords records) {
        this.clock = clock;
        this.now = now;
        this.records = records;
    }

    /** Reads from the beginning. @return where the next reading may go on; null if it may not */
    @Nullable LogBookmark readAll(InputStream log) throws IOException {
        byte[] head = log.readNBytes(LogBookmark.HEAD);
        EncodingGuess guess = EncodingGuess.of(head, head.length);
        int mark = guess.markLength();
        InputStream text = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), log);
        return read(text, guess.charset(), head, new byte[0], mark);
    }

    /** Reads from a bookmark, where the log stands. @return where the next reading may go on; null if it may not */
    @Nullable LogBookmark readOn(InputStream log, LogBookmark from) throws IOException {
        return read(log, from.charset(), from.head(), from.tail(), from.place());
    }

    private @Nullable LogBookmark read(InputStream text, Charset charset, byte[] head, byte[] before, long start)
            throws IOException {
        WholeLines whole = new WholeLines(text, charset, before, LogBookmark.TAIL);
        readLines(whole, charset, records);
        if (late) {
            return null;
        }
        byte[] rest = whole.rest();
        if (rest.length > 0) {
            ReportedRecords all = records.copy();
            readLines(new ByteArrayInputStream(rest), charset, all);
            withTornLine = all;
        }
        long place = start + whole.count();
        return whole.isTooLong() || place < LogBookmark.LEAST
                ? null
                : new LogBookmark(charset, head, whole.tail(), place, records);
    }

    private void readLines(InputStream text, Charset charset, ReportedRecords into) throws IOException {
        long start = clock.nanos();
        int count = 0;
        try (EvidenceLines lines = new EvidenceLines(text, charset)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                ReportingEvents.parse(line).ifPresent(event -> into.add(event, now));
                if (++count % LINES_BETWEEN_LOOKS_AT_THE_CLOCK == 0 && clock.nanos() - start > LIMIT.toNanos()) {
                    late = true;
                    return;
                }
            }
        }
    }

    /** Whether the limit passed before the end. */
    boolean isLate() {
        return late;
    }

    /** What the log says, its last line included even if it is still being written; the caller's own. */
    ReportedRecords records() {
        return withTornLine == null ? records.copy() : withTornLine;
    }
}
