package org.patchlight.pc.windows.event;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventSelection;

/**
 * A query in the small part of XPath 1.0 that the event log takes. It may find more than was asked for, never less: what the event log cannot
 * be told is sifted afterwards.
 */
final class EventPath {
    /** Windows refuses a query of more than some 20 to 30 comparisons as invalid. */
    static final int MOST_IDS = 16;

    // The time of the event log begins with that of the file systems.
    private static final Instant FIRST = Instant.parse("1601-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    // Down to the millisecond, as the event viewer writes it; what is finer is sifted.
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private EventPath() {}

    static String of(EventSelection wanted) {
        return of(new EventQuery(wanted.channel(), wanted.provider(), wanted.ids(), Instant.MIN, 1));
    }

    static String of(EventQuery query) {
        List<String> conditions = new ArrayList<>();
        // No way is known to write both kinds of quotes into one text of XPath 1.0; no provider has one.
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
