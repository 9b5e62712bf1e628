package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.ApplicationLog.Level;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;

/** What the Application log of every PC must do with events that this program writes. */
interface ApplicationLogContract extends EventLogContract {
    Duration WRITE_LIMIT = Duration.ofSeconds(30);
    /** None of the documented ids. */
    int TEST_ID = 999;

    Pc pc();

    @Test
    default void an_event_is_written_or_refused_with_a_reason() {
        for (Level level : Level.values()) {
            assertThat(refusal(level, List.of("contract", level.name())))
                    .as(level.name())
                    .isNotEqualTo(Optional.of(Reason.UNAVAILABLE));
        }
        assertThat(refusal(Level.INFORMATION, List.of())).isNotEqualTo(Optional.of(Reason.UNAVAILABLE));
    }

    @Test
    default void an_event_is_found_with_its_level_and_strings() throws PcException {
        assumeTrue(hasEventLog(), "this platform has no event log");
        Instant before = pc().clock().now().minusSeconds(5);
        List<String> strings = List.of(
                "clock-behind",
                "Größe 世界",
                "100%1 %n",
                Long.toString(pc().clock().nanos()));
        pc().applicationLog().write(TEST_ID, Level.WARNING, strings, WRITE_LIMIT);
        EventRecord newest = pc().eventLog()
                .find(
                        new EventQuery(ApplicationLog.CHANNEL, ApplicationLog.SOURCE, Set.of(TEST_ID), before, 1),
                        WRITE_LIMIT)
                .get(0);
        assertThat(newest.level()).isEqualTo(Level.WARNING.number());
        assertThat(Stream.of("1", "2", "3", "4").map(name -> newest.field(name).orElse("")))
                .isEqualTo(strings);
    }

    private Optional<Reason> refusal(Level level, List<String> strings) {
        try {
            pc().applicationLog().write(TEST_ID, level, strings, WRITE_LIMIT);
            return Optional.empty();
        } catch (PcException refused) {
            return Optional.of(refused.reason());
        }
    }
}
