package org.patchlight.casefile.gather;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.clock.windows.TimeEvents.Meaning;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.CopiedEvent;

/** The events of the time service in all sources: the newest with which it got time, and the newest of each id since. */
public final class CopiedTimeEvents {
    /**
     * An event.
     *
     * @param event the event
     * @param timeOrNull its time, with the zone of the case if the event has none
     * @param path the path of its source
     */
    public record Seen(CopiedEvent event, @Nullable EvidenceTime timeOrNull, String path) {}

    private final Newest<Seen> time = new Newest<>();
    private final Map<Integer, Newest<Seen>> withoutTime = new TreeMap<>();

    void take(CopiedEvent event, @Nullable EvidenceTime at, String path) {
        Meaning meaning = TimeEvents.meaning(event.id());
        Seen seen = new Seen(event, at, path);
        if (meaning == Meaning.TIME) {
            time.take(at, seen);
        } else if (meaning == Meaning.NO_TIME) {
            withoutTime.computeIfAbsent(event.id(), id -> new Newest<>()).take(at, seen);
        }
    }

    /** The newest event with which the service got time; empty if there is none. */
    public Optional<Seen> time(TimeOrder order) {
        return time.get(order);
    }

    /**
     * The newest event of each id with which the service got no time, the newest first. Those before the newest event
     * with time are left out, and so are those without a date if there is one with time.
     */
    public List<Seen> withoutTime(TimeOrder order) {
        Optional<Seen> good = time(order);
        return withoutTime.values().stream()
                .map(newest -> newest.get(order))
                .flatMap(Optional::stream)
                .filter(seen -> good.isEmpty() || isAfter(seen, good.get(), order))
                .sorted((one, other) -> isAfter(one, other, order) ? -1 : isAfter(other, one, order) ? 1 : 0)
                .toList();
    }

    private static boolean isAfter(Seen one, Seen other, TimeOrder order) {
        return one.timeOrNull() != null
                && other.timeOrNull() != null
                && order.isAfter(one.timeOrNull(), other.timeOrNull());
    }
}
