package org.patchlight.casefile.gather;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * The newest of many things. Which zone a time without one belongs to is known only after all sources are read, so the newest is kept of those
 * with a zone, of those without, and the last of those that have no time at all. Of things at the same time the one told last counts.
 */
public final class Newest<T> {
    /** @param sortable of the time, worked out once: every attempt of a log is compared with it */
    private record Dated<T>(EvidenceTime time, Instant sortable, T thing) {}

    private @Nullable Dated<T> exact;
    private @Nullable Dated<T> local;
    private @Nullable T undated;

    void take(@Nullable EvidenceTime time, T thing) {
        if (time == null) {
            undated = thing;
        } else if (time.offsetOrNull() != null) {
            exact = later(exact, time, thing);
        } else {
            local = later(local, time, thing);
        }
    }

    private static <T> Dated<T> later(@Nullable Dated<T> known, EvidenceTime time, T thing) {
        Instant sortable = time.sortable();
        return known != null && known.sortable().isAfter(sortable) ? known : new Dated<>(time, sortable, thing);
    }

    /** The newest; one without a time only where there is no other. */
    public Optional<T> get(TimeOrder order) {
        Dated<T> newest = dated(order);
        return newest == null ? Optional.ofNullable(undated) : Optional.of(newest.thing());
    }

    /** The time of the newest that has one. */
    public Optional<EvidenceTime> time(TimeOrder order) {
        return Optional.ofNullable(dated(order)).map(Dated::time);
    }

    /** The last of those without a time. */
    Optional<T> undated() {
        return Optional.ofNullable(undated);
    }

    void forgetUndated() {
        undated = null;
    }

    private @Nullable Dated<T> dated(TimeOrder order) {
        Dated<T> first = exact;
        Dated<T> second = local;
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return order.isAfter(first.time(), second.time()) ? first : second;
    }
}
