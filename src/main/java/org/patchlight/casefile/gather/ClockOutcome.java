package org.patchlight.casefile.gather;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.CopiedEvent;

/**
 * What the events of the time service in one source say last. If their dates are ambiguous, the order of the source
 * decides where it is known. Otherwise an event with which the service got no time may be the newest.
 */
final class ClockOutcome {
    private static final long FIRST = Long.MIN_VALUE;
    private static final long LAST = Long.MAX_VALUE;

    private final Newest<SourceOutcome> dated = new Newest<>();
    private @Nullable Long timePlace;
    private @Nullable Long noTimePlace;

    void take(CopiedEvent event, @Nullable EvidenceTime time) {
        Long place = event.placeOrNull();
        switch (TimeEvents.meaning(event.id())) {
            case TIME -> {
                if (time == null) {
                    timePlace = later(timePlace, place == null ? FIRST : place);
                } else {
                    dated.take(time, SourceOutcome.SUCCESS);
                }
            }
            case NO_TIME -> {
                if (time == null) {
                    noTimePlace = later(noTimePlace, place == null ? LAST : place);
                } else {
                    dated.take(time, SourceOutcome.UNKNOWN);
                }
            }
            case NONE -> {
                // Starts and stops of the service, and changes of its settings.
            }
        }
    }

    private static Long later(@Nullable Long known, long place) {
        return known == null ? place : Long.valueOf(Math.max(known, place));
    }

    /** Success or unknown; empty if no event says anything. */
    Optional<SourceOutcome> get(TimeOrder order) {
        Optional<SourceOutcome> outcome = dated.get(order);
        if (outcome.isPresent() || (timePlace == null && noTimePlace == null)) {
            return outcome;
        }
        boolean isLast = timePlace != null && (noTimePlace == null || timePlace > noTimePlace);
        return Optional.of(isLast ? SourceOutcome.SUCCESS : SourceOutcome.UNKNOWN);
    }
}
