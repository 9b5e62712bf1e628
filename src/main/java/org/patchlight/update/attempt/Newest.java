package org.patchlight.update.attempt;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * Keeps the newest of many things. The zone of times without one is known only after all sources are read. So it
 * keeps the newest with a zone, the newest without, and the last thing without a time. At the same time the later
 * addition counts.
 */
public final class Newest<T> {
    /**
     * A thing with its time.
     *
     * @param sortable the time for comparing, computed once because every attempt of a log is compared with it
     */
    private record Dated<T>(EvidenceTime time, Instant sortable, T thing) {}

    private @Nullable Dated<T> exact;
    private @Nullable Dated<T> local;
    private @Nullable T undated;

    /** Adds a thing with its time; null if the time is unknown. */
    public void take(@Nullable EvidenceTime time, T thing) {
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

    /** The newest; a thing without a time only if there is no other. */
    public Optional<T> get(TimeOrder order) {
        Dated<T> newest = dated(order);
        return newest == null ? Optional.ofNullable(undated) : Optional.of(newest.thing());
    }

    /** The time of the newest thing that has one. */
    public Optional<EvidenceTime> time(TimeOrder order) {
        return Optional.ofNullable(dated(order)).map(Dated::time);
    }

    /** The last thing without a time. */
    public Optional<T> undated() {
        return Optional.ofNullable(undated);
    }

    /** Forgets the last thing without a time. */
    public void forgetUndated() {
        undated = null;
    }

    /** Adds all that the other one keeps. */
    public void takeAll(Newest<T> other) {
        if (other.exact != null) {
            exact = later(exact, other.exact.time(), other.exact.thing());
        }
        if (other.local != null) {
            local = later(local, other.local.time(), other.local.thing());
        }
        undated = other.undated == null ? undated : other.undated;
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
