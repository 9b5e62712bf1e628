package org.patchlight.update.standing;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceLines;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.update.reading.servicing.StoreSummary;
import org.patchlight.update.reading.servicing.StoreSummary.Examination;

/**
 * Finds in {@code %windir%\Logs\CBS\CBS.log}, which is always English, the newest examination of the component store
 * that left no damage. Lines of a summary may lack a time stamp; then the stamp of an earlier line counts.
 */
public final class StoreRepairs {
    /** Only the end of a larger file is read. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Pattern STAMP = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:\\d{2}:\\d{2}),.*");

    private final ZoneId zone;
    private final StoreSummary summary = new StoreSummary();
    private @Nullable String lastStamped;
    private @Nullable Instant newest;
    private @Nullable Examined last;

    /** One examination of the store and its time. */
    record Examined(Instant time, Examination examination) {}

    private StoreRepairs(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * When the store was last found intact or fully repaired.
     *
     * @param zone the zone of the log's local times
     * @return empty if the log has no such examination
     * @throws PcException if the log could not be read
     */
    public static Optional<Instant> newest(Pc pc, ZoneId zone) throws PcException {
        String path = pc.facts().windowsFolder() + "\\Logs\\CBS\\CBS.log";
        long size = pc.files().find(path).map(file -> file.size()).orElse(0L);
        try (InputStream in = pc.files().open(path)) {
            if (size > MOST_BYTES) {
                in.skipNBytes((size - MOST_BYTES) & ~1L);
            }
            return newest(in, zone);
        } catch (IOException broken) {
            throw new PcException(PcException.Reason.FAILED, "ReadFile", path, broken);
        }
    }

    /** The same for an open log, which is closed. */
    static Optional<Instant> newest(InputStream log, ZoneId zone) throws IOException {
        return Optional.ofNullable(read(log, zone).newest);
    }

    /**
     * The last examination with a time in an open log, whatever its result; empty if there is none. The log is
     * closed.
     */
    static Optional<Examined> last(InputStream log, ZoneId zone) throws IOException {
        return Optional.ofNullable(read(log, zone).last);
    }

    private static StoreRepairs read(InputStream log, ZoneId zone) throws IOException {
        StoreRepairs repairs = new StoreRepairs(zone);
        try (EvidenceLines lines = new EvidenceLines(log)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                repairs.take(line);
            }
        }
        repairs.ended(repairs.summary.end());
        return repairs;
    }

    private void take(String line) {
        if (!line.isEmpty() && line.charAt(0) == '2') {
            lastStamped = line;
        }
        ended(summary.take(line));
    }

    private void ended(@Nullable Examination examination) {
        Instant time = examination == null ? null : time(lastStamped);
        if (examination == null || time == null) {
            return;
        }
        if (last == null || !time.isBefore(last.time())) {
            last = new Examined(time, examination);
        }
        if (examination.isSound() && (newest == null || time.isAfter(newest))) {
            newest = time;
        }
    }

    private @Nullable Instant time(@Nullable String line) {
        Matcher stamp = STAMP.matcher(line == null ? "" : line);
        if (!stamp.matches()) {
            return null;
        }
        try {
            return LocalDateTime.parse(stamp.group(1) + "T" + stamp.group(2))
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }
}
