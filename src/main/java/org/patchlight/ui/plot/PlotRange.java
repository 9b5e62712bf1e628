package org.patchlight.ui.plot;

import java.time.Duration;

/** The length of time that the plot shows. */
enum PlotRange {
    DAY("day", Duration.ofHours(24)),
    WEEK("week", Duration.ofDays(7)),
    MONTH("month", Duration.ofDays(30)),
    HALF_YEAR("half-year", Duration.ofDays(183));

    private final String id;
    private final Duration length;

    PlotRange(String id, Duration length) {
        this.id = id;
        this.length = length;
    }

    String id() {
        return id;
    }

    Duration length() {
        return length;
    }
}
