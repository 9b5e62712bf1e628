package org.patchlight.update.reading.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.date.DateOrder;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.date.WrittenDate.Order;
import org.patchlight.update.reading.stamped.StampedLine;

/** When an upgrade ended, by the dates of a report of SetupDiag. A date of year 1 stands for none. */
final class SetupDiagTimes {
    /** The start of a date in JSON: milliseconds since 1970, in UTC. */
    private static final String JSON_DATE = "/Date(";

    private static final int LONGEST_MILLIS = 15;
    /** The lines that a report quotes are of the same upgrade. */
    private static final Duration SAME_UPGRADE = Duration.ofDays(2);

    private final DateOrder order = new DateOrder();
    private @Nullable WrittenDate end;
    private @Nullable WrittenDate phaseEnd;
    private @Nullable EvidenceTime exactEnd;
    private @Nullable EvidenceTime logged;

    void begins(String text) {
        read(text);
    }

    void upgradeEnds(String text) {
        exactEnd = jsonDate(text);
        end = read(text);
    }

    void phaseEnds(String text) {
        WrittenDate date = read(text);
        phaseEnd = date == null ? phaseEnd : date;
    }

    /** A line of another log with its own time stamp. */
    void logged(String line) {
        int from = 0;
        while (from < line.length() && !Character.isDigit(line.charAt(from))) {
            from++;
        }
        EvidenceTime time = StampedLine.timeAt(line, from);
        logged = time == null ? logged : time;
    }

    /** The end of the upgrade; null if the report has none, or the order of day and month stays open. */
    @Nullable EvidenceTime end() {
        if (exactEnd != null) {
            return exactEnd;
        }
        EvidenceTime written = time(end == null ? phaseEnd : end);
        return written == null ? logged : written;
    }

    private @Nullable WrittenDate read(String text) {
        WrittenDate date = DateScan.parse(text.strip());
        if (date != null) {
            order.see(date);
        }
        return date;
    }

    private @Nullable EvidenceTime time(@Nullable WrittenDate date) {
        if (date == null) {
            return null;
        }
        EvidenceTime settled = date.at(order.settled());
        EvidenceTime anchor = logged;
        if (settled != null || anchor == null) {
            return settled;
        }
        return Stream.of(Order.DAY_FIRST, Order.MONTH_FIRST)
                .flatMap(one -> Stream.ofNullable(date.at(one)))
                .filter(time -> distance(time, anchor).compareTo(SAME_UPGRADE) <= 0)
                .min(Comparator.comparing(time -> distance(time, anchor)))
                .orElse(null);
    }

    private static Duration distance(EvidenceTime one, EvidenceTime other) {
        return Duration.between(one.written(), other.written()).abs();
    }

    private static @Nullable EvidenceTime jsonDate(String text) {
        int from = text.indexOf(JSON_DATE);
        if (from < 0) {
            return null;
        }
        from += JSON_DATE.length();
        int to = from;
        while (to < text.length() && to - from < LONGEST_MILLIS && Character.isDigit(text.charAt(to))) {
            to++;
        }
        EvidenceTime time =
                to == from ? null : EvidenceTime.of(Instant.ofEpochMilli(Long.parseLong(text.substring(from, to))));
        boolean plausible = time != null
                && time.written().getYear() >= 2005
                && time.written().getYear() <= 2100;
        return plausible ? time : null;
    }
}
