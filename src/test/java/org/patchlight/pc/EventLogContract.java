package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;

/** What every event log must do. */
public interface EventLogContract {
    String PROVIDER = "Patchlight-Contract";
    String CHANNEL = "System";
    Instant WRITTEN = Instant.parse("2026-03-01T12:00:00.1234567Z");
    Duration EVENT_LIMIT = Duration.ofSeconds(60);

    /** The event log under test. */
    EventLog eventLog();

    /** Whether this platform has an event log. */
    default boolean hasEventLog() {
        return true;
    }

    /** Whether {@link #putEvents} can be called. */
    default boolean takesEvents() {
        return hasEventLog();
    }

    /** Writes records into the log, in the order of their numbers. */
    void putEvents(List<EventRecord> events) throws PcException, IOException;

    private static EventRecord record(long number, String provider, int id) {
        return new EventRecord(
                CHANNEL,
                provider,
                id,
                3,
                WRITTEN.plusSeconds(number),
                number,
                Map.of("Name", "Größe <" + number + "> & \"世界\""));
    }

    private static EventQuery query(Set<Integer> ids, Instant since, int most) {
        return new EventQuery(CHANNEL, PROVIDER, ids, since, most);
    }

    private List<Long> numbers(EventQuery query) throws PcException {
        return eventLog().find(query, EVENT_LIMIT).stream()
                .map(EventRecord::number)
                .toList();
    }

    @Test
    default void a_channel_that_does_not_exist_is_missing() {
        assumeTrue(hasEventLog(), "this platform has no event log");
        EventQuery nowhere = new EventQuery("Patchlight-No-Such/Operational", PROVIDER, Set.of(), WRITTEN, 10);
        PcException refused =
                catchThrowableOfType(PcException.class, () -> eventLog().find(nowhere, EVENT_LIMIT));
        assertThat(refused).isNotNull().extracting(PcException::reason).isEqualTo(Reason.MISSING);
        assertThat(refused.target()).contains("Patchlight-No-Such");
    }

    @Test
    default void a_provider_that_wrote_nothing_has_no_records() throws PcException {
        assumeTrue(hasEventLog(), "this platform has no event log");
        assertThat(numbers(new EventQuery(CHANNEL, "Patchlight-Silent", Set.of(), Instant.EPOCH, 10)))
                .isEmpty();
    }

    @Test
    default void a_record_is_found_as_it_was_written() throws PcException, IOException {
        assumeTrue(takesEvents(), "no test can write to this event log");
        putEvents(List.of(record(1, PROVIDER, 35)));
        assertThat(eventLog().find(query(Set.of(35), WRITTEN, 10), EVENT_LIMIT))
                .containsExactly(record(1, PROVIDER, 35));
    }

    @Test
    default void the_newest_come_first_and_no_more_than_wanted() throws PcException, IOException {
        assumeTrue(takesEvents(), "no test can write to this event log");
        putEvents(IntStream.rangeClosed(1, 40)
                .mapToObj(number -> record(number, PROVIDER, 35))
                .toList());
        assertThat(numbers(query(Set.of(), WRITTEN, 100))).hasSize(40).startsWith(40L, 39L);
        assertThat(numbers(query(Set.of(), WRITTEN, 3))).containsExactly(40L, 39L, 38L);
    }

    @Test
    default void only_what_was_asked_for_is_found() throws PcException, IOException {
        assumeTrue(takesEvents(), "no test can write to this event log");
        putEvents(List.of(
                record(1, PROVIDER, 34),
                record(2, "Another-Provider", 34),
                record(3, PROVIDER, 35),
                record(4, PROVIDER, 34)));
        assertThat(numbers(query(Set.of(34), WRITTEN, 10))).containsExactly(4L, 1L);
        Set<Integer> many = IntStream.rangeClosed(35, 100).boxed().collect(Collectors.toSet());
        assertThat(numbers(query(many, WRITTEN, 10))).containsExactly(3L);
        assertThat(numbers(query(Set.of(), WRITTEN.plusSeconds(3), 10))).containsExactly(4L, 3L);
        assertThat(numbers(query(Set.of(), WRITTEN.plusSeconds(3).plusNanos(100), 10)))
                .containsExactly(4L);
    }

    @Test
    default void names_of_channels_and_providers_ignore_case() throws PcException, IOException {
        assumeTrue(takesEvents(), "no test can write to this event log");
        putEvents(List.of(record(1, PROVIDER, 34)));
        assertThat(numbers(new EventQuery("SYSTEM", "patchlight-contract", Set.of(), WRITTEN, 10)))
                .containsExactly(1L);
    }
}
