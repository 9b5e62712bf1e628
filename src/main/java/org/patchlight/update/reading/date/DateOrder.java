package org.patchlight.update.reading.date;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.date.WrittenDate.Order;

/**
 * Finds out from all dates of a file which number is the day. A number above twelve decides. Otherwise one order
 * decides if the dates run steadily forwards or backwards in that order only. Even where neither decides, it may be
 * certain which of two dates is later.
 */
public final class DateOrder {
    private final Run dayFirst = new Run(Order.DAY_FIRST);
    private final Run monthFirst = new Run(Order.MONTH_FIRST);
    private boolean aboveTwelveFirst;
    private boolean aboveTwelveSecond;
    private boolean severalDays;
    private @Nullable WrittenDate any;

    /** Adds the next date of the file. */
    public void see(WrittenDate date) {
        if (date.first() > 12) {
            aboveTwelveFirst = true;
        }
        if (date.second() > 12) {
            aboveTwelveSecond = true;
        }
        severalDays |= any != null
                && (any.first() != date.first() || any.second() != date.second() || any.year() != date.year());
        any = date;
        dayFirst.see(date);
        monthFirst.see(date);
    }

    /**
     * Whether the order is open, but both orders agree which of two dates is later: all dates are of one day, or they run
     * in the same direction by both. {@link WrittenDate#seconds} then compares them.
     */
    public boolean ranksOpenDates() {
        boolean alike = dayFirst.isSteady()
                && monthFirst.isSteady()
                && dayFirst.forwards == monthFirst.forwards
                && dayFirst.backwards == monthFirst.backwards;
        return any != null && settled() == Order.OPEN && !isCertain() && (!severalDays || alike);
    }

    /** Whether no further date can change the order. */
    public boolean isCertain() {
        return aboveTwelveFirst || aboveTwelveSecond;
    }

    /** The order; open if the dates don't decide it or contradict each other. */
    public Order settled() {
        if (isCertain()) {
            return aboveTwelveFirst && aboveTwelveSecond
                    ? Order.OPEN
                    : aboveTwelveFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
        }
        if (dayFirst.isSteady() == monthFirst.isSteady()) {
            return Order.OPEN;
        }
        return dayFirst.isSteady() ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    /** Whether the dates run forwards or backwards, read in one order. */
    private static final class Run {
        private final Order order;
        private long last = Long.MIN_VALUE;
        private boolean forwards;
        private boolean backwards;

        Run(Order order) {
            this.order = order;
        }

        void see(WrittenDate date) {
            if (date.timeOrNull() == null) {
                return; // a truncated time has no place in the sequence
            }
            long seconds = date.seconds(order);
            if (last != Long.MIN_VALUE) {
                forwards |= seconds > last;
                backwards |= seconds < last;
            }
            last = seconds;
        }

        boolean isSteady() {
            return !(forwards && backwards);
        }
    }
}
