package org.patchlight.pc.windows.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.event.EventQuery;

class EventPathTest {
    private static final Instant SINCE = Instant.parse("2026-02-03T04:05:06.7899Z");

    private static String path(String provider, Set<Integer> ids, Instant since) {
        return EventPath.of(new EventQuery("System", provider, ids, since, 10));
    }

    @Test
    void asks_for_provider_numbers_and_time() {
        assertThat(path("Microsoft-Windows-Time-Service", Set.of(47, 34), SINCE))
                .isEqualTo("*[System[Provider[@Name='Microsoft-Windows-Time-Service'] and (EventID=34 or EventID=47)"
                        + " and TimeCreated[@SystemTime>='2026-02-03T04:05:06.789Z']]]");
    }

    @Test
    void without_numbers_asks_for_all_of_the_provider() {
        assertThat(path("P", Set.of(), SINCE))
                .isEqualTo("*[System[Provider[@Name='P'] and TimeCreated[@SystemTime>='2026-02-03T04:05:06.789Z']]]");
    }

    @Test
    void more_numbers_than_windows_takes_are_sifted_afterwards() {
        Set<Integer> many =
                IntStream.rangeClosed(1, EventPath.MOST_IDS + 1).boxed().collect(Collectors.toSet());
        assertThat(path("P", many, SINCE)).contains("'P'").doesNotContain("EventID");
    }

    @Test
    void a_time_that_the_event_log_has_not_is_left_out() {
        assertThat(path("P", Set.of(), Instant.MIN)).isEqualTo("*[System[Provider[@Name='P']]]");
        assertThat(path("P", Set.of(), Instant.MAX)).isEqualTo("*[System[Provider[@Name='P']]]");
    }

    @Test
    void a_name_with_a_quote_cannot_bend_the_query() {
        assertThat(path("P'] or *[x='", Set.of(7), Instant.MIN)).isEqualTo("*[System[(EventID=7)]]");
    }
}
