package org.patchlight.update.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.update.reading.note.RecordingNotes;

/** Records of the event logs and of the Reliability Monitor that WMI returned. */
class WmiRecordsTest {
    private static final String RECORD = """
            __GENUS          : 2
            __CLASS          : Win32_ReliabilityRecords
            ComputerName     : WS-7
            EventIdentifier  : 20
            InsertionStrings : {0x800f0831, Sample Update (KB5043210), {9F2D1C55-1111-4222-8333-944455556666}, 200}
            Logfile          : System
            Message          : Installation Failure: Windows failed to install the following update with error 0x800F0831: Sample Update (KB5043210).
            ProductName      : Sample Update (KB5043210)
            RecordNumber     : 7
            SourceName       : Microsoft-Windows-WindowsUpdateClient
            TimeGenerated    : TIME
            User             : NT AUTHORITY\\SYSTEM
            PSComputerName   : WS-7

            """;

    @ParameterizedTest
    @CsvSource({
        "8/21/2025 4:05:09 PM, 2025-08-21T16:05:09",
        "20250821160509.000000-000, 2025-08-21T16:05:09Z",
        "20250821160509.123456+120, 2025-08-21T14:05:09Z",
    })
    void a_failed_installation_is_read_with_its_time(String written, String time) {
        assertThat(read(RECORD.replace("TIME", written)).brief())
                .containsExactly("FAILED install " + time + " 0x800F0831/null null KB5043210");
    }

    @Test
    void records_of_programs_beside_it_are_no_attempts() {
        String crash = RECORD.replace("TIME", "8/20/2025 4:05:09 PM")
                .replace(": 20\n", ": 1000\n")
                .replace("Microsoft-Windows-WindowsUpdateClient", "Application Error");
        assertThat(read(crash + RECORD.replace("TIME", "8/21/2025 4:05:09 PM")).brief())
                .hasSize(1);
        assertThat(read(crash).brief()).isEmpty();
    }

    private static RecordingNotes read(String text) {
        return RecordingNotes.by(new EventTextReader(), text);
    }
}
