package org.patchlight.ui.plot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/** Histories to draw, oldest entry first. */
final class Pasts {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Pasts() {}

    static HistoryEntry measured(Instant time, double offset, double bound) {
        return HistoryEntry.measurement(time, "healthy", offset, bound, "ntp");
    }

    static HistoryEntry failure(Instant time) {
        return new HistoryEntry(
                time,
                Kind.FAILURE,
                null,
                null,
                null,
                "0x80070002",
                "KB5034765",
                "Cumulative Update",
                null,
                "install",
                "log",
                null,
                null,
                null,
                null);
    }

    static HistoryEntry fix(Instant time, String fix) {
        return new HistoryEntry(
                time, Kind.FIX, null, null, null, null, null, null, null, null, null, fix, "fixed", "run", null);
    }

    /** The history of a clock that drifts, is set each week, sleeps at night and was far off once. */
    static List<HistoryEntry> dense(int points, Duration over) {
        Random random = new Random(1);
        List<HistoryEntry> past = new ArrayList<>();
        Duration step = over.dividedBy(points);
        Duration week = Duration.ofDays(7);
        for (int i = 0; i < points; i++) {
            Instant time = NOW.minus(step.multipliedBy(points - i));
            double inWeek = Math.floorMod(time.getEpochSecond(), week.toSeconds());
            double bound = 0.01 + 0.04 * random.nextDouble();
            double offset = inWeek * 2e-6 + bound * (random.nextDouble() - 0.5);
            past.add(measured(time, i == points / 3 ? 4000 : offset, bound));
        }
        for (Instant time = NOW; time.isAfter(NOW.minus(over)); time = time.minus(Duration.ofDays(1))) {
            past.add(HistoryEntry.event(time.minus(Duration.ofHours(4)), HistoryEntry.SLEPT, null, "PT8H"));
        }
        for (int i = 1; i < 4; i++) {
            Duration ago = over.multipliedBy(i).dividedBy(5);
            past.add(failure(NOW.minus(ago)));
            past.add(fix(NOW.minus(ago).plusSeconds(7200), i == 2 ? "resync-clock" : "reset-update-cache"));
            past.add(HistoryEntry.event(NOW.minus(ago).plusSeconds(30_000), HistoryEntry.ZONE_CHANGED, null, "Zone"));
        }
        past.sort(Comparator.comparing(HistoryEntry::time));
        return past;
    }
}
