package org.patchlight.casefile.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.update.reading.EvidenceReaders;

/** A log that breaks off within the code of a failure hides it, and is no log of a success. */
class BrokenOffCodeTest {
    private static final String AGENT = "2026/05/10 09:00:01.0000000 10    20    ";
    private static final String DONE = AGENT
            + "Agent           LogHistory called. idUpdate={0E57AB1E-0009-4000-8000-000000000001}.1, resultMapped=0, resultUnMapped=0\r\n";
    private static final String STORE = "2026-05-10 07:01:09, Info                  CBS    ";
    private static final String STORED = STORE
            + "Exec: Processing complete.  Session: 1_2, Package: Package_for_KB5061001~31bf3856ad364e35~amd64~~10.0.1.0 [HRESULT = 0x00000000 - S_OK]\r\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A | Agent           * END * Finding updates CallerId = X, Id = 3, Exit code = 0x80244022
            A | Handler         Install complete for update ID: {0E57AB1E-0001-4000-8000-000000000001}.1. Return code is 0x80070643
            A | Agent           LogHistory called. idUpdate={0E57AB1E-0001-4000-8000-000000000001}.1, resultMapped=80240034
            S | Exec: Processing complete.  Session: 1_3, Package: Package_for_KB5061002~31bf3856ad364e35~amd64~~10.0.1.0 [HRESULT = 0x800f0831
            S | WER: Generating failure report for package: Package_for_KB5061002~31bf3856ad364e35~amd64~~10.0.1.0, status: 0x80073701
            """)
    void the_last_line_is_a_failure_or_unreadable(String log, String line) throws IOException {
        String before = log.equals("A") ? DONE + AGENT : STORED + STORE;
        String code = "0x" + line.substring(line.length() - 8).toUpperCase(Locale.ROOT);
        assertThat(codes(read(before + line))).containsExactly(code);
        for (int cut = 1; cut <= 6; cut++) {
            String torn = before + line.substring(0, line.length() - cut);
            for (String end : List.of("", "\r\n")) {
                CaseFile read = read(torn + end);
                assertThat(codes(read)).as(torn).isSubsetOf("null");
                assertThat(read.report().findings())
                        .as(torn)
                        .extracting(Finding::id)
                        .containsAnyOf("update-source-unread", "update-failed");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DONE,
                STORED,
                DONE + AGENT + "Agent           Number of applicable updates = 8\r\n",
                DONE + AGENT + "Agent           * END * Finding updates CallerId = X, Id = 3, Exit code = 0x00000000",
                STORED + STORE + "Startup: Package: X completed startup processing, new state: Installed. hr = 0x0"
            })
    void a_whole_log_is_left_alone(String text) throws IOException {
        assertThat(read(text).report().findings()).isEmpty();
    }

    private static List<String> codes(CaseFile read) {
        return read.failures().stream()
                .map(failure -> String.valueOf(failure.attempt().codeOrNull()))
                .toList();
    }

    private CaseFile read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("part.log"), text);
        return new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
