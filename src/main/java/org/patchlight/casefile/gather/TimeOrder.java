package org.patchlight.casefile.gather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * Puts times in order, those with a zone and those without. The latter are taken as of a zone that other evidence of the same call states, for
 * ordering only; they are shown as they were written.
 *
 * @param assumed how far times without a zone are taken to be ahead of UTC
 */
public record TimeOrder(ZoneOffset assumed) implements Comparator<EvidenceTime> {
    /** Where this time stands among the others. */
    public Instant place(EvidenceTime time) {
        return time.moment().orElseGet(() -> time.written().toInstant(assumed));
    }

    @Override
    public int compare(EvidenceTime one, EvidenceTime other) {
        return place(one).compareTo(place(other));
    }

    boolean isAfter(EvidenceTime one, EvidenceTime other) {
        return compare(one, other) > 0;
    }
}
