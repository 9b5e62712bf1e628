package org.patchlight.pc.windows.event;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventSelection;

/**
 * A query in the subset of XPath 1.0 that the event log accepts. It may find more than wanted, never less; the caller
 * filters the records again.
 */
final class EventPath {
    /** Windows rejects a query with more than about 20 to 30 comparisons as invalid. */
    static final int MOST_IDS = 16;

    // The event log counts time from 1601, like the file systems.
    private static final Instant FIRST = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    // To the millisecond, as the Event Viewer writes it; the rest is filtered afterwards.
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private EventPath() {}

    static String of(EventSelection wanted) {
        return of(new EventQuery(wanted.channel(), wanted.provider(), wanted.ids(), Instant.MIN, 1));
    }

    static String of(EventQuery query) {
        List<String> conditions = new ArrayList<>();
        // XPath 1.0 has no way to write both kinds of quotes in one text. No provider has one in its name.
        if (query.provider().indexOf('\'') < 0) {
            conditions.add("Provider[@Name='" + query.provider() + "']");
        }
        if (!query.ids().isEmpty() && query.ids().size() <= MOST_IDS) {
            conditions.add(query.ids().stream()
                    .sorted()
                    .map(id -> "EventID=" + id)
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (query.since().isAfter(FIRST) && query.since().isBefore(LAST)) {
            conditions.add("TimeCreated[@SystemTime>='" + TIME.format(query.since()) + "']");
        }
        return conditions.isEmpty() ? "*" : "*[System[" + String.join(" and ", conditions) + "]]";
    }
}
