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

class MappedJoinTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z code=0x8024200B id=A | install failed 2025-01-02T03:04:06Z code=0x800F0203 id=A          | 0x8024200B | 0x800F0203
            install failed 2025-01-02T03:04:06Z code=0x800F0247 id=A | install failed 2025-01-02T03:04:05Z code=0x80240034 id=A          | 0x80240034 | 0x800F0247
            """)
    void two_codes_of_one_attempt_are_one_failure(String one, String other, String code, String root)
            throws IOException {
        for (List<String> files : List.of(List.of(one, other), List.of(other, one))) {
            assertThat(read(files)).singleElement().satisfies(failure -> {
                assertThat(failure.attempt().codeOrNull()).hasToString(code);
                assertThat(failure.attempt().rootCodeOrNull()).hasToString(root);
                assertThat(failure.alsoIn()).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z code=0x8024200B id=A | install failed 2025-01-02T03:04:06Z code=0x800F0203 id=B
            install failed 2025-01-02T03:04:05Z code=0x8024200B id=A | install failed 2025-01-02T03:04:35Z code=0x800F0203 id=A
            install failed 2025-01-02T03:04:05Z code=0x80070005 id=A | install failed 2025-01-02T03:04:06Z code=0x800F0203 id=A
            install failed 2025-01-02T03:04:05Z code=0x8024200B id=A | download failed 2025-01-02T03:04:06Z code=0x800F0203 id=A
            install failed 2025-01-02T03:04:05Z code=0x8024200B      | install failed 2025-01-02T03:04:06Z code=0x800F0203
            """)
    void other_attempts_stay_apart(String one, String other) throws IOException {
        assertThat(read(List.of(one, other))).hasSize(2);
    }

    @Test
    void two_entries_of_one_file_stay_apart() throws IOException {
        String one = "install failed 2025-01-02T03:04:05Z code=0x8024200B id=A";
        String other = "install failed 2025-01-02T03:04:05Z code=0x800F0203 id=A";
        assertThat(read(List.of(one + "\n" + other))).hasSize(2);
    }

    private List<UpdateFailure> read(List<String> lines) throws IOException {
        for (int n = 0; n < lines.size(); n++) {
            Files.writeString(folder.resolve(n + ".log"), TinyReader.REPORTED + lines.get(n));
        }
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-01-01T00:00:00Z"))
                .failures();
    }
}
