package org.patchlight.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which lines of a file are kept. Measurements are thinned out with age: all for 14 days, one an hour up to
 * 90 days, one a day up to two years. Of each hour or day the one with the smallest error bound is kept. The two
 * extremes are kept too if they differ by more than their bounds, so that a step of the clock stays visible.
 * Everything else is kept up to the size limit of the file.
 *
 * @param trueTime the true time
 * @param from the start of the file's month; a line with an earlier time counts as written then
 * @param until the end of that month; a line with a later time counts as written then
 */
record Fold(Instant trueTime, Instant from, Instant until) {
    /**
     * The size limit. An event takes about 200 bytes, so this is one every nine minutes for a month, far beyond
     * normal use.
     */
    static final int MOST_BYTES = 1 << 20;

    private static final Duration ALL = Duration.ofDays(14);
    private static final Duration HOURLY = Duration.ofDays(90);
    private static final Duration DAILY = Duration.ofDays(731);
    private static final Comparator<HistoryEntry> BY_OFFSET = Comparator.comparingDouble(Fold::offset);

    /** The lines that are kept, in their order. */
    List<Line> apply(List<Line> lines) {
        Map<String, List<Line>> buckets = new LinkedHashMap<>();
        List<Line> kept = new ArrayList<>();
        Set<Line> stays = new HashSet<>();
        for (Line line : lines) {
            Duration age = line.mayFold() ? age(line.entry().time()) : Duration.ZERO;
            if (age.compareTo(ALL) < 0) {
                stays.add(line);
            } else if (age.compareTo(DAILY) <= 0) {
                buckets.computeIfAbsent(bucket(line.entry().time(), age), key -> new ArrayList<>())
                        .add(line);
            }
        }
        buckets.values().forEach(bucket -> stays.addAll(representatives(bucket)));
        lines.stream().filter(stays::contains).forEach(kept::add);
        return capped(kept);
    }

    private Duration age(Instant time) {
        Instant within = time.isBefore(from) ? from : time.isAfter(until) ? until : time;
        return Duration.between(within, trueTime);
    }

    private static String bucket(Instant time, Duration age) {
        boolean hourly = age.compareTo(HOURLY) < 0;
        return (hourly ? "h" : "d") + Math.floorDiv(time.getEpochSecond(), hourly ? 3600 : 86400);
    }

    private static List<Line> representatives(List<Line> bucket) {
        List<Line> measured = bucket.stream()
                .filter(line ->
                        line.entry().offsetSeconds() != null && line.entry().errorBoundSeconds() != null)
                .toList();
        if (measured.isEmpty()) {
            return bucket.subList(0, 1);
        }
        Line best = measured.get(0);
        Line least = best;
        Line most = best;
        for (Line line : measured) {
            best = bound(line.entry()) < bound(best.entry()) ? line : best;
            least = BY_OFFSET.compare(line.entry(), least.entry()) < 0 ? line : least;
            most = BY_OFFSET.compare(line.entry(), most.entry()) > 0 ? line : most;
        }
        double apart = offset(most.entry()) - offset(least.entry());
        return apart > bound(most.entry()) + bound(least.entry()) ? List.of(best, least, most) : List.of(best);
    }

    private static double offset(HistoryEntry entry) {
        return number(entry.offsetSeconds());
    }

    private static double bound(HistoryEntry entry) {
        return number(entry.errorBoundSeconds());
    }

    private static double number(@Nullable Double seconds) {
        return seconds == null ? 0 : seconds;
    }

    /**
     * Cuts the lines to the size limit, the oldest first. Statuses and events go before everything else, because a
     * failure that is lost would be reported again.
     */
    private static List<Line> capped(List<Line> lines) {
        long bytes = lines.stream().mapToLong(Fold::size).sum();
        List<Line> left = new ArrayList<>(lines);
        for (boolean least : new boolean[] {true, false}) {
            List<Line> kept = new ArrayList<>();
            for (Line line : left) {
                if (bytes > MOST_BYTES && line.isExpendable() == least) {
                    bytes -= size(line);
                } else {
                    kept.add(line);
                }
            }
            left = kept;
        }
        return left;
    }

    private static long size(Line line) {
        return line.raw().length() + 1L;
    }
}
