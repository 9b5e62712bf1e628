package org.patchlight.update.attempt;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * Orders times with and without a zone. Times without one get the zone that other evidence of the case states. That
 * is for ordering only; they are shown as written.
 *
 * @param assumed the UTC offset of times without a zone
 */
public record TimeOrder(ZoneOffset assumed) implements Comparator<EvidenceTime> {
    /** The order of times that all have a zone. */
    public static final TimeOrder OF_INSTANTS = new TimeOrder(ZoneOffset.UTC);

    /** The instant of a time for ordering. */
    public Instant place(EvidenceTime time) {
        return time.moment().orElseGet(() -> time.written().toInstant(assumed));
    }

    @Override
    public int compare(EvidenceTime one, EvidenceTime other) {
        return place(one).compareTo(place(other));
    }

    /** Whether one time is later than the other. */
    public boolean isAfter(EvidenceTime one, EvidenceTime other) {
        return compare(one, other) > 0;
    }
}
