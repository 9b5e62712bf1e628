package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Status;
import org.patchlight.words.Words;

/** Files that hold no evidence are refused with a reason, and raise no doubt about what lies beside them. */
final class ForeignFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_dump_alone_is_unknown_and_says_why() throws IOException {
        dump();
        CaseFile read = read();
        assertThat(read.sources()).singleElement().satisfies(source -> {
            assertThat(source.kind()).isEqualTo(SourceKind.UNKNOWN);
            assertThat(source.records()).isZero();
        });
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(read.report().findings().get(0).evidence())
                .map(words::say)
                .anyMatch(line -> line.contains("memory dump"));
    }

    @Test
    void a_dump_beside_good_evidence_raises_no_doubt() throws IOException {
        dump();
        Files.writeString(folder.resolve("a.log"), TinyReader.REPORTED + "install ok 2025-12-31T03:04:05Z id=A");
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
    }

    private void dump() throws IOException {
        byte[] dump = new byte[9000];
        byte[] words =
                "PAGEDU64..dism /online /cleanup-image\r\nError: 0x800f081f\r\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(words, 0, dump, 0, words.length);
        Files.write(folder.resolve("memory.log"), dump);
    }

    private CaseFile read() {
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-01-01T00:00:00Z"));
    }
}
