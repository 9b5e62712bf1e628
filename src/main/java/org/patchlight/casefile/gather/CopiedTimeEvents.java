package org.patchlight.casefile.gather;

import java.util.HashMap;
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

    private static final int MOST_PATHS = 1000;

    private final Newest<Seen> time = new Newest<>();
    private final Map<Integer, Newest<Seen>> withoutTime = new TreeMap<>();
    /** The place of the newest event with time and without a date, by the path of its source. */
    private final Map<String, Long> places = new HashMap<>();

    void take(CopiedEvent event, @Nullable EvidenceTime at, String path) {
        Meaning meaning = TimeEvents.meaning(event.id());
        Seen seen = new Seen(event, at, path);
        if (meaning == Meaning.TIME) {
            time.take(at, seen);
            place(event, at, path);
        } else if (meaning == Meaning.NO_TIME) {
            Newest<Seen> newest = withoutTime.computeIfAbsent(event.id(), id -> new Newest<>());
            boolean isOlder = at == null
                    && newest.undated().filter(known -> isLater(known, seen)).isPresent();
            if (!isOlder) {
                newest.take(at, seen);
            }
        }
    }

    private void place(CopiedEvent event, @Nullable EvidenceTime at, String path) {
        if (at == null && event.placeOrNull() != null && (places.size() < MOST_PATHS || places.containsKey(path))) {
            places.merge(path, event.placeOrNull(), Math::max);
        }
    }

    /** Whether one of two events without a date is known to be later. */
    private static boolean isLater(Seen one, Seen other) {
        Long first = one.event().placeOrNull();
        Long second = other.event().placeOrNull();
        return first != null && second != null && one.path().equals(other.path()) && first > second;
    }

    /** The newest event with which the service got time; empty if there is none. */
    public Optional<Seen> time(TimeOrder order) {
        return time.get(order);
    }

    /**
     * The newest event of each id with which the service got no time, the newest first. Those before the newest event
     * with time are left out, and so are those without a date if there is one with time and a date. If neither has a
     * date, the order of the text decides where it is known.
     */
    public List<Seen> withoutTime(TimeOrder order) {
        Optional<Seen> good = time(order);
        return withoutTime.values().stream()
                .map(newest -> newest.get(order))
                .flatMap(Optional::stream)
                .filter(seen -> good.isEmpty() || !isResolved(seen, good.get(), order))
                .sorted((one, other) -> isAfter(one, other, order) ? -1 : isAfter(other, one, order) ? 1 : 0)
                .toList();
    }

    private boolean isResolved(Seen silent, Seen good, TimeOrder order) {
        if (good.timeOrNull() != null) {
            return !isAfter(silent, good, order);
        }
        Long place = silent.event().placeOrNull();
        return silent.timeOrNull() == null && place != null && places.getOrDefault(silent.path(), place) > place;
    }

    private static boolean isAfter(Seen one, Seen other, TimeOrder order) {
        return one.timeOrNull() != null
                && other.timeOrNull() != null
                && order.isAfter(one.timeOrNull(), other.timeOrNull());
    }
}
