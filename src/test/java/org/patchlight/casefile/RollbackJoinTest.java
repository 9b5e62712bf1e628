package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.update.attempt.UpdateFailure;

class RollbackJoinTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setup failed 2025-01-02T03:04:05 code=0x8007001F | setup failed 2025-01-02T03:04:25
            setup failed 2025-01-02T03:04:05 code=0x8007001F | setup failed 2025-01-02T06:30:00
            setup failed 2025-01-02T03:04:05 code=0x8007001F | setup failed -
            setup failed 2025-01-02T03:04:05 code=0xC1900101 | setup failed - code=0xC1900101
            setup failed - code=0xC1900101                   | setup failed 2025-01-02T03:04:05
            install failed 2025-01-02T03:04:05 code=0xC1900101 id=A | setup failed 2025-01-02T02:58:05
            """)
    void what_has_no_code_or_no_time_joins_the_failure_of_another_file(String one, String other) throws IOException {
        for (List<String> order : List.of(List.of(one, other), List.of(other, one))) {
            List<UpdateFailure> failures = read(order.toArray(String[]::new));
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0).attempt().codeOrNull()).isNotNull();
            assertThat(failures.get(0).alsoIn()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            setup failed 2025-01-02T03:04:05 code=0x8007001F | setup failed 2025-01-04T03:04:25
            setup failed 2025-01-02T03:04:05 code=0x8007001F | setup failed 2025-01-02T01:04:25
            setup failed 2025-01-02T03:04:05 code=0xC1900101 | setup failed - code=0x8007001F
            install failed 2025-01-02T03:04:05 code=0x80070002 id=A | setup failed 2025-01-02T03:04:25
            """)
    void other_upgrades_stay_apart(String one, String other) throws IOException {
        assertThat(read(one, other)).hasSize(2);
    }

    @Test
    void an_undated_report_does_not_choose_between_two_failures() throws IOException {
        assertThat(read(
                        "setup failed 2025-01-02T03:04:05 code=0xC1900101",
                        "setup failed 2025-01-04T03:04:05 code=0xC1900101",
                        "setup failed - code=0xC1900101"))
                .hasSize(3);
    }

    @Test
    void a_rollback_in_two_logs_joins_one_failure() throws IOException {
        assertThat(read(
                        "setup failed 2025-01-02T03:00:00 code=0x8007001F",
                        "setup failed 2025-01-02T03:20:00",
                        "setup failed 2025-01-02T04:00:00"))
                .hasSize(1);
    }

    private List<UpdateFailure> read(String... files) throws IOException {
        for (int i = 0; i < files.length; i++) {
            Files.writeString(folder.resolve(i + ".log"), TinyReader.SETUP + files[i]);
        }
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2025-02-01T00:00:00Z"))
                .failures();
    }
}
