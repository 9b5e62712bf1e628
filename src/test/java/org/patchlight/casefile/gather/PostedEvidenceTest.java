package org.patchlight.casefile.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.casefile.CaseFile;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.update.reading.EvidenceReaders;

/** Evidence that was copied from a forum or a page gives the same report as the file. */
final class PostedEvidenceTest {
    private static final List<String> SAMPLES = List.of("""
            2026-05-06 07:08:09, Info                  CBS    Failed to find file: amd64_acme_31bf3856ad364e35_10.0.1.1_none_01\\a.dll [HRESULT = 0x80070002 - ERROR_FILE_NOT_FOUND]
            2026-05-06 07:08:10, Info                  CBS    WER: Generating failure report for package: Package_for_RollupFix~31bf3856ad364e35~amd64~~19045.1.1.2, status: 0x80070002, failure source: Stage, start state: Resolved, target state: Installed, client id: UpdateAgentLCU
            """, """
            C:\\>sc qc bits
            [SC] QueryServiceConfig SUCCESS

            SERVICE_NAME: bits
                    TYPE               : 20  WIN32_SHARE_PROCESS
                    START_TYPE         : 4   DISABLED
            """, """
            2026/05/06 07:08:09.0000000 1000  2000  Agent           * START * Finding updates CallerId = X  Id = 3
            2026/05/06 07:08:12.0000000 1000  2000  Agent           * END * Finding updates CallerId = X, Id = 3, Exit code = 0x8024402C
            """, """
            Event ID:      20
            Source:        Microsoft-Windows-WindowsUpdateClient
            Date:          2026-05-06T07:08:09
            Description:
            Installation Failure: Windows failed to install the following update with error 0x80240034: 2026-05 Example (KB5066622).
            """);

    @TempDir
    Path folder;

    static Stream<UnaryOperator<String>> pages() {
        return Stream.of(
                text -> text.replace(' ', '\u00A0'),
                text -> text.replace("  ", " \u00A0"),
                text -> text.replace("\n", "<br>\n"),
                text -> text.replace("\n", "<br />\r\n"),
                text -> "[code]" + text.strip() + "[/code]",
                text -> "[quote=\"Joe\"][CODE]" + text + "[/CODE][/quote]",
                text -> "<pre>" + text.replace(">", "&gt;") + "</pre>",
                text -> "<pre><code>" + text.replace("\n", "<br>") + "</code></pre>");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_says_the_same(UnaryOperator<String> page) throws IOException {
        for (String sample : SAMPLES) {
            List<String> plain = read(sample);
            assertThat(plain).hasSizeGreaterThan(1);
            assertThat(read(page.apply(sample))).isEqualTo(plain);
        }
    }

    private List<String> read(String text) throws IOException {
        Path file = folder.resolve("post.txt");
        Files.writeString(file, text);
        CaseFile read = new CaseReader(EvidenceReaders.byKind(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2027-01-01T00:00:00Z"));
        Stream<String> failures = read.failures().stream()
                .map(failure ->
                        failure.attempt().codeOrNull() + " " + failure.attempt().kbOrNull());
        Stream<String> findings = read.report().findings().stream().map(found -> found.id() + found.fixes());
        return Stream.of(Stream.of(read.report().status().toString()), failures, findings)
                .flatMap(lines -> lines)
                .toList();
    }
}
