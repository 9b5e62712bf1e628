package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.ClockPast.PastEvent;
import org.patchlight.clock.drift.ClockPast.PastMeasurement;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.machine.Seconds;

/** Turns the entries of the history into values that the clock's checks can read. */
public final class ClockPastReader {
    /** How far back the past of a clock reaches. */
    public static final Duration REACH = Duration.ofDays(90);

    static final Set<Kind> KINDS = EnumSet.of(Kind.MEASUREMENT, Kind.EVENT, Kind.FIX);

    /** Verdicts of runs that did not touch the clock. */
    private static final Set<String> UNTOUCHED = Set.of("declined", "blocked", "nothing-to-do");

    private ClockPastReader() {}

    /**
     * The past in these entries, which are in the order in which they were written. Entries before {@code from} are
     * skipped.
     */
    public static ClockPast of(List<HistoryEntry> written, Instant from) {
        List<PastMeasurement> measurements = new ArrayList<>();
        List<PastEvent> events = new ArrayList<>();
        for (HistoryEntry entry : written) {
            if (!entry.time().isBefore(from)) {
                measurement(entry).ifPresent(measurements::add);
                kind(entry).map(kind -> new PastEvent(entry.time(), kind)).ifPresent(events::add);
            }
        }
        return new ClockPast(measurements, events);
    }

    private static Optional<PastMeasurement> measurement(HistoryEntry entry) {
        Double offset = entry.offsetSeconds();
        Double bound = entry.errorBoundSeconds();
        return entry.kind() != Kind.MEASUREMENT || offset == null || bound == null
                ? Optional.empty()
                : Optional.of(new PastMeasurement(entry.time(), Seconds.length(offset), Seconds.length(bound)));
    }

    private static Optional<PastEvent.Kind> kind(HistoryEntry entry) {
        if (entry.isEvent(HistoryEntry.CLOCK_SET) || setTheClock(entry)) {
            return Optional.of(PastEvent.Kind.SET);
        }
        if (entry.isEvent(HistoryEntry.SLEPT)) {
            return Optional.of(PastEvent.Kind.SLEPT);
        }
        if (entry.isEvent(HistoryEntry.ZONE_CHANGED)) {
            return Optional.of(PastEvent.Kind.ZONE_CHANGED);
        }
        return entry.isEvent(HistoryEntry.STARTED) ? Optional.of(PastEvent.Kind.STARTED) : Optional.empty();
    }

    private static boolean setTheClock(HistoryEntry entry) {
        return entry.kind() == Kind.FIX
                && FixCatalogue.declaration(Objects.requireNonNullElse(entry.fix(), ""))
                        .filter(fix -> fix.terms().setsClock())
                        .isPresent()
                && entry.verdict() != null
                && !UNTOUCHED.contains(entry.verdict());
    }
}
