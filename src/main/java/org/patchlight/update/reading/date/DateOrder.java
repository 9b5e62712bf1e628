package org.patchlight.update.reading.date;

import org.patchlight.update.reading.date.WrittenDate.Order;

/**
 * Finds out from all dates of a file which number is the day: by a number above twelve, else because the dates run steadily forwards, or
 * steadily backwards, in one of the two orders only.
 */
public final class DateOrder {
    private final Run dayFirst = new Run(Order.DAY_FIRST);
    private final Run monthFirst = new Run(Order.MONTH_FIRST);
    private boolean aboveTwelveFirst;
    private boolean aboveTwelveSecond;

    /** Takes note of the next date of the file. */
    public void see(WrittenDate date) {
        if (date.first() > 12) {
            aboveTwelveFirst = true;
        }
        if (date.second() > 12) {
            aboveTwelveSecond = true;
        }
        dayFirst.see(date);
        monthFirst.see(date);
    }

    /** Whether nothing that follows can change the order. */
    public boolean isCertain() {
        return aboveTwelveFirst || aboveTwelveSecond;
    }

    /** The order; open if the dates do not tell, or contradict each other. */
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

    /** How the dates run if they are read in one order. */
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
                return; // a torn time has no place in the run
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
