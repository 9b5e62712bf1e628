package org.patchlight.ui.gallery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/** A week of a PC whose clock stopped being set, for the pictures of the guide. */
final class GuideHistory {
    private static final int HOURS = 135;
    private static final int CLOCK_FIXED = 15;
    private static final double SLOW_EACH_HOUR = 0.004;

    private GuideHistory() {}

    /** The entries until now, newest first. */
    static List<HistoryEntry> until(Instant now) {
        Random random = new Random(7);
        List<HistoryEntry> past = new ArrayList<>();
        for (int ago = HOURS; ago > 0; ago--) {
            boolean awake = (HOURS - ago) % 24 < 16;
            double drift = ago > CLOCK_FIXED ? (HOURS - ago) * SLOW_EACH_HOUR : 0;
            double bound = 0.02 + 0.05 * random.nextDouble();
            if (awake) {
                past.add(measured(before(now, ago), drift + bound * (random.nextDouble() - 0.5), bound));
            } else if ((HOURS - ago) % 24 == 16) {
                past.add(HistoryEntry.event(before(now, ago - 7), HistoryEntry.SLEPT, null, "PT7H"));
            }
        }
        past.add(failed(before(now, 24)));
        past.add(fixed(before(now, CLOCK_FIXED), "resync-clock", "run-000001"));
        past.add(fixed(before(now, CLOCK_FIXED - 1), "reset-update-cache", "run-000002"));
        past.sort(Comparator.comparing(HistoryEntry::time).reversed());
        return past;
    }

    private static Instant before(Instant now, int hours) {
        return now.minus(Duration.ofHours(hours)).minus(Duration.ofMinutes(10));
    }

    private static HistoryEntry measured(Instant time, double offset, double bound) {
        return entry(time, Kind.MEASUREMENT, "healthy", offset, bound, null, null, null);
    }

    private static HistoryEntry failed(Instant time) {
        return entry(time, Kind.FAILURE, null, null, null, "0x80070002", null, null);
    }

    private static HistoryEntry fixed(Instant time, String fix, String run) {
        return entry(time, Kind.FIX, null, null, null, null, fix, run);
    }

    private static HistoryEntry entry(
            Instant time,
            Kind kind,
            @Nullable String status,
            @Nullable Double offset,
            @Nullable Double bound,
            @Nullable String code,
            @Nullable String fix,
            @Nullable String run) {
        boolean failure = code != null;
        return new HistoryEntry(
                time,
                kind,
                status,
                offset,
                bound,
                code,
                failure ? "KB5034765" : null,
                failure ? "2026-02 Cumulative Update for Windows 11 Version 23H2 (KB5034765)" : null,
                null,
                failure ? "install" : null,
                failure ? "Windows Update" : null,
                fix,
                fix == null ? null : "fixed",
                run,
                null);
    }
}
