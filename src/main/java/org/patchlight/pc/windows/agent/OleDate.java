package org.patchlight.pc.windows.agent;

import java.time.Instant;
import java.util.Optional;

/**
 * The DATE of OLE automation: days since 30 December 1899, with the time of day as their fraction. The update agent
 * uses UTC.
 */
final class OleDate {
    private static final double UNIX_EPOCH = 25_569;
    private static final double EARLIEST = -657_434; // 1 January 100
    private static final double END = 2_958_466; // 1 January 10000
    private static final double MILLIS_OF_DAY = 86_400_000;

    private OleDate() {}

    /** The instant; empty if the number is not a valid DATE. */
    static Optional<Instant> instant(double date) {
        if (!(date > EARLIEST && date < END)) { // also excludes NaN
            return Optional.empty();
        }
        // The fraction counts forwards before 1899 too.
        double days = date < 0 ? Math.ceil(date) - (date - Math.ceil(date)) : date;
        return Optional.of(Instant.ofEpochMilli(Math.round((days - UNIX_EPOCH) * MILLIS_OF_DAY)));
    }
}
