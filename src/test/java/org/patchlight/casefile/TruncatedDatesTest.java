package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Status;
import org.patchlight.update.reading.EvidenceReaders;

/** Tables of {@code Get-WUHistory} are as narrow as the window, so that they cut the time of day off. */
final class TruncatedDatesTest {
    private static final String TABLE = """
            ComputerName Operationname  Result     Date                Title
            ------------ -------------  ------     ----                -----
            SRV-7        Installation   %-10s %-19s Example Update (KB5099301)
            SRV-7        Installation   Succeeded  %-19s Security Intelligence Update - KB2267602 (Version 1.2)
            SRV-7        Installation   %-10s %-19s Example Update (KB5099301)
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "10/21/2024 3:24:..., 10/18/2024 3:16:..., 10/19/2024 3:24:..., HEALTHY",
        "2024-10-11 15:2..., 2024-10-10 15:2..., 2024-10-09 15:2..., HEALTHY",
        "11.10.2024 15:24..., 10.10.2024 15:24..., 09.10.2024 15:24..., HEALTHY",
        "11/1/2024 3:24:11 AM, 10/30/2024 3:16:..., 10/19/2024 3:24:..., HEALTHY",
        // The hour is unknown, so that the failure may have come last.
        "10/19/2024 3:24:..., 10/18/2024 3:16:..., 10/19/2024 9:24:..., PROBLEM",
        "10/19/2024 3:24:11 AM, 10/18/2024 3:16:..., 10/19/2024 9:24:..., PROBLEM",
        // Day and month are open.
        "11/10/2024 3:24:..., 10/10/2024 3:16:..., 9/10/2024 3:24:..., PROBLEM",
    })
    void a_later_day_resolves_a_failure_whose_time_is_cut_off(String later, String other, String earlier, Status status)
            throws IOException {
        assertThat(read(TABLE.formatted("Succeeded", later, other, "Failed", earlier))
                        .report()
                        .status())
                .isEqualTo(status);
        assertThat(read(TABLE.formatted("Failed", later, other, "Succeeded", earlier))
                        .report()
                        .status())
                .isEqualTo(Status.PROBLEM);
    }

    private CaseFile read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("history.txt"), text);
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2024-11-02T00:00:00Z"));
    }
}
