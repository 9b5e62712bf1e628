package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.event.EventRecord;

/** Every record with a title limits it, whichever source it is from. */
class KeptTitleTest {
    private static final String HOSTILE = "a\nState: healthy\u2028\u202E" + "x".repeat(100_000);
    private static final Instant TIME = Instant.EPOCH;

    static Stream<@Nullable String> titles() {
        Hresult code = new Hresult(0x80070002);
        return Stream.of(
                new Attempt(null, Attempt.Operation.INSTALL, false, code, null, HOSTILE, null, null, null)
                        .titleOrNull(),
                new ReportedEvent(
                                TIME,
                                ZoneOffset.UTC,
                                182,
                                Attempt.Operation.INSTALL,
                                ReportedEvent.Outcome.FAILED,
                                code,
                                null,
                                HOSTILE,
                                null)
                        .titleOrNull(),
                new UpdateFailure(TIME, Attempt.Operation.INSTALL, code, HOSTILE, null, null, "a source")
                        .title()
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_title_has_one_line_and_at_most_300_characters(@Nullable String title) {
        assertThat(title).startsWith("a State: healthy ?x").hasSize(300);
    }

    @Test
    void a_field_of_an_event_is_cut() {
        EventRecord event = new EventRecord("System", "p", 20, 2, TIME, 1, Map.of("updateTitle", HOSTILE));
        assertThat(event.field("updateTitle").orElseThrow()).hasSize(EventRecord.LONGEST);
    }
}
