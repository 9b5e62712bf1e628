package org.patchlight.pc.windows.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventRecord;

class ResyncEventsTest {
    @ParameterizedTest
    @CsvSource({
        "0, '', 0",
        "0, 35 37, 0",
        "0, 47, 0",
        "0, 34, 4",
        "1, '', 1",
        "-2147023728, '', -2147023728",
        "-2147023728, 47, 1",
        "-2147023728, 134, 1",
        "-2147023728, 134 37, -2147023728",
        "-2147023728, 47 34, 4",
    })
    void the_event_log_says_why_a_resync_was_refused(int exitCode, String written, int result) {
        Set<Integer> ids = Arrays.stream(written.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
        assertThat(ResyncEvents.result(exitCode, ids)).isEqualTo(result);
    }

    @Test
    void only_records_after_the_request_count_even_if_the_clock_went_back() {
        EventLog log = (query, limit) -> List.of(record(7, 34), record(6, 37));
        assertThat(new ResyncEvents(log).newest()).isEqualTo(7);
        assertThat(new ResyncEvents(log).since(6)).containsExactly(34);
        assertThat(new ResyncEvents(log).since(7)).isEmpty();
    }

    @Test
    void an_event_log_that_can_not_be_read_changes_nothing() {
        EventLog log = (query, limit) -> {
            throw new PcException(Reason.UNAVAILABLE, "EvtQuery", "System", 0);
        };
        assertThat(new ResyncEvents(log).newest()).isEqualTo(Long.MAX_VALUE);
        assertThat(new ResyncEvents(log).since(0)).isEmpty();
    }

    private static EventRecord record(long number, int id) {
        return new EventRecord("System", "Microsoft-Windows-Time-Service", id, 4, Instant.EPOCH, number, Map.of());
    }
}
