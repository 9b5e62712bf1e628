package org.patchlight.evidence.text;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time of the evidence: as written, with its UTC offset if the evidence has one.
 *
 * @param written the date and time as written
 * @param offsetOrNull the UTC offset of the written time; null if unknown
 */
public record EvidenceTime(LocalDateTime written, @Nullable ZoneOffset offsetOrNull) {
    // Written out, because Java links those of a record at run time, which takes milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EvidenceTime known
                && written.equals(known.written)
                && Objects.equals(offsetOrNull, known.offsetOrNull);
    }

    @Override
    public int hashCode() {
        return 31 * written.hashCode() + Objects.hashCode(offsetOrNull);
    }

    /** A time that is known as an instant. */
    public static EvidenceTime of(Instant moment) {
        return new EvidenceTime(LocalDateTime.ofInstant(moment, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /** The instant; empty if the zone is unknown. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(offsetOrNull).map(written::toInstant);
    }

    /**
     * This time with a known zone: a time without one is taken as local time in this zone. In the hour that occurs
     * twice in autumn, the earlier instant is used.
     */
    public EvidenceTime in(ZoneId zone) {
        return offsetOrNull != null ? this : of(written.atZone(zone).toInstant());
    }

    /**
     * A time for comparing: the instant, or the written time as if it were UTC. Comparing one with and one without a
     * zone is wrong by the offset.
     */
    public Instant sortable() {
        return written.toInstant(offsetOrNull == null ? ZoneOffset.UTC : offsetOrNull);
    }

    /** This time, truncated to milliseconds. */
    public EvidenceTime toMillis() {
        return new EvidenceTime(written.truncatedTo(ChronoUnit.MILLIS), offsetOrNull);
    }

    /** ISO 8601: in UTC with a Z if the instant is known, else as written without a zone. */
    @Override
    public String toString() {
        return moment().map(Instant::toString).orElseGet(() -> {
            String text = written.toString();
            return text.length() == "2000-01-01T00:00".length() ? text + ":00" : text;
        });
    }
}
