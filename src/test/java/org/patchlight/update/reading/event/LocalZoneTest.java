package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** {@code wevtutil} prints local time with a Z. */
class LocalZoneTest {
    private static final String FAILED = """
            Event[1]:
              Log Name: System
              Source: Microsoft-Windows-WindowsUpdateClient
              Date: 2025-08-21T16:05:09.2500000Z
              Event ID: 31
              Task: Windows Update Agent
              Description:
            Download failure: Windows failed to download 0x80D02002: Sample (KB5043210).
            """;

    private final EventTextReader reader = new EventTextReader();

    private static String kernel(int id, String local, String message) {
        return "Event[0]:\n  Source: Microsoft-Windows-Kernel-General\n  Date: " + local + "\n  Event ID: " + id
                + "\n  Description:\n" + message + "\n\n";
    }

    @Test
    void a_z_alone_is_no_zone() {
        RecordingNotes notes = RecordingNotes.by(reader, FAILED);
        assertThat(notes.brief())
                .containsExactly("FAILED download 2025-08-21T16:05:09.250 0x80D02002/null null KB5043210");
        assertThat(notes.zones).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 2025-08-21T08:00:09.5Z, The operating system started at system time \u200E2025\u200E-\u200E08\u200E-\u200E21T06:00:03.500000000Z., +02:00, 2025-08-21T14:05:09.250Z",
        "13, 2025-08-21T08:00:00.0000000Z, Das Betriebssystem wird heruntergefahren: 2025-08-21T13:30:00.1Z, -05:30, 2025-08-21T21:35:09.250Z",
        "1, 2025-08-21T08:00:00, 2025-08-21T08:00:00.5Z 2025-08-20T08:00:00.5Z, Z, 2025-08-21T16:05:09.250Z"
    })
    void the_kernel_shows_the_same_moment_in_utc(int id, String local, String message, ZoneOffset zone, String time) {
        RecordingNotes notes = RecordingNotes.by(reader, kernel(id, local, message) + FAILED);
        assertThat(notes.brief()).containsExactly("FAILED download " + time + " 0x80D02002/null null KB5043210");
        assertThat(notes.zones).containsExactly(zone);
        assertThat(RecordingNotes.by(reader, FAILED + kernel(id, local, message))
                        .brief())
                .isEqualTo(notes.brief());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-21T08:00:00Z, started at 2025-08-21T06:07:00.5Z", // no whole quarter of an hour
        "2025-08-21T08:00:00Z, started at 2025-08-20T06:00:00.5Z", // a day
        "2025-08-21T08:00:00Z, started at T-Zero"
    })
    void what_can_be_no_zone_is_none(String local, String message) {
        assertThat(RecordingNotes.by(reader, kernel(12, local, message) + FAILED).zones)
                .isEmpty();
    }

    @Test
    void two_records_that_contradict_each_other_prove_nothing() {
        assertThat(RecordingNotes.by(
                                reader,
                                kernel(12, "2025-08-21T08:00:00Z", "at 2025-08-21T06:00:00Z")
                                        + kernel(12, "2025-12-21T08:00:00Z", "at 2025-12-21T07:00:00Z")
                                        + FAILED)
                        .zones)
                .isEmpty();
    }
}
