package org.patchlight.evidence.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as evidence tells it: as it was written, and how far that is from UTC if the evidence says so.
 *
 * @param written the date and time as written
 * @param offsetOrNull how far the written time is ahead of UTC; null if the evidence does not tell
 */
public record EvidenceTime(LocalDateTime written, @Nullable ZoneOffset offsetOrNull) {
    /** A moment known exactly. */
    public static EvidenceTime of(Instant moment) {
        return new EvidenceTime(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** The moment; empty if the evidence does not tell the zone. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(offsetOrNull).map(written::toInstant);
    }

    /** The same with its zone known: what had none is taken as local time there. In the hour that is told twice in autumn, the earlier is taken. */
    public EvidenceTime in(ZoneId zone) {
        return offsetOrNull != null ? this : of(written.atZone(zone).toInstant());
    }

    /** For comparing with other times: the moment, or the written time as if it were UTC. Wrong by the zone's offset where one of two has no zone. */
    public Instant sortable() {
        return written.toInstant(offsetOrNull == null ? ZoneOffset.UTC : offsetOrNull);
    }

    /** The same without what is finer than a millisecond. */
    public EvidenceTime toMillis() {
        return new EvidenceTime(written.truncatedTo(ChronoUnit.MILLIS), offsetOrNull);
    }

    /** ISO 8601: in UTC with a Z if the moment is known, else as written without one. */
    @Override
    public String toString() {
        return moment().map(Instant::toString).orElseGet(() -> {
            String text = written.toString();
            return text.length() == "2000-01-01T00:00".length() ? text + ":00" : text;
        });
    }
}
