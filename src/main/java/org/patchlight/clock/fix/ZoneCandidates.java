package org.patchlight.clock.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.ZoneFacts;

/**
 * Finds the time zones that explain a clock that was set by hand to the right local time under a wrong zone. Local time
 * is UTC plus the zone's offset. So the right zone's offset is that of the current zone minus the clock's error.
 * Example: London's zone (+0) with Berlin's time makes the clock an hour fast. True time minus the PC's clock is -1 h,
 * and the right zone has +1.
 *
 * @param fitting the zones with exactly that offset, the likeliest first; empty if the offset is no difference between
 *     zones
 * @param others the rest, the nearest first
 */
record ZoneCandidates(List<ZoneFacts> fitting, List<ZoneFacts> others) {
    private static final long QUARTER = 900;

    ZoneCandidates {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
    }

    /**
     * Ranks the zones.
     *
     * @param known all zones of the PC, with their current offsets
     * @param current the id of the current zone
     * @param offset true time minus the PC's clock; null if unknown
     * @param country the country in the person's settings, such as {@code DE}; an empty text if not known
     */
    static ZoneCandidates of(List<ZoneFacts> known, String current, @Nullable Duration offset, String country) {
        Optional<ZoneFacts> inForce = known.stream()
                .filter(zone -> zone.id().equalsIgnoreCase(current))
                .findFirst();
        if (offset == null || inForce.isEmpty() || !ZoneSuspicion.isRaisedBy(offset)) {
            return new ZoneCandidates(List.of(), known);
        }
        Duration right = inForce.get().offset().minus(wholeQuarters(offset));
        List<String> home = ZonesOfCountries.of(country);
        Comparator<ZoneFacts> byHome = Comparator.comparingInt(zone -> place(home, zone.id()));
        Comparator<ZoneFacts> byWords = Comparator.comparingLong(zone -> -sharedWords(zone.id(), current));
        List<ZoneFacts> fitting = new ArrayList<>();
        List<ZoneFacts> others = new ArrayList<>();
        known.forEach(zone -> (zone.offset().equals(right) ? fitting : others).add(zone));
        fitting.sort(byHome.thenComparing(byWords).thenComparing(ZoneFacts::name));
        others.sort(Comparator.comparing(
                        (ZoneFacts zone) -> zone.offset().minus(right).abs())
                .thenComparing(byHome)
                .thenComparing(ZoneFacts::name));
        return new ZoneCandidates(fitting, others);
    }

    private static Duration wholeQuarters(Duration offset) {
        return Duration.ofSeconds(Math.round(offset.toSeconds() / (double) QUARTER) * QUARTER);
    }

    private static int place(List<String> home, String id) {
        int place = home.indexOf(id);
        return place < 0 ? home.size() : place;
    }

    /** Ids of one region share a word, such as Europe; the last two are Standard Time in nearly all. */
    private static long sharedWords(String id, String other) {
        List<String> words = Arrays.asList(other.toLowerCase(Locale.ROOT).split(" ", -1));
        return Arrays.stream(id.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(words::contains)
                .count();
    }
}
