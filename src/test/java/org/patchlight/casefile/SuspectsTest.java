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
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Culprit;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;
import org.patchlight.update.reading.EvidenceReaders;

/** Error lines that name a thing, in logs that don't show how the operation ended. */
final class SuspectsTest {
    private static final String PACKAGE = "Example-Feature-Package~31bf3856ad364e35~amd64~fr-FR~10.0.22621.77";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "'2026-05-05 08:09:10, Error                 CBS    ', 80070490",
        "'2026-05-05 08:09:10, Info                  CBS    ', 80073701",
        "'Error                 CBS    ', 800f0805",
        "'> 2026-05-05 08:09:10, Error CBS    ', 80070002",
    })
    void a_package_that_is_not_found_is_named_and_nothing_is_healthy(String start, String code) throws IOException {
        CaseFile read =
                read("CBS.log", start + "Failed to resolve package '" + PACKAGE + "' [HRESULT = 0x" + code + " - X]\n");
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        Finding unknown = read.report().findings().get(0);
        assertThat(unknown.id()).isEqualTo("evidence-unknown");
        assertThat(unknown.culprits()).extracting(Culprit::kind).containsExactly(Culprit.Kind.PACKAGE);
        assertThat(unknown.culprits()).extracting(Culprit::name).containsExactly(PACKAGE);
    }

    @Test
    void a_log_that_shows_how_the_operation_ended_needs_no_suspect() throws IOException {
        String line = "2026-05-05 08:09:10, Error                 CBS    Failed to resolve package '" + PACKAGE
                + "' [HRESULT = 0x80070490 - ERROR_NOT_FOUND]\n";
        String done =
                "2026-05-05 08:09:12, Info                  CBS    Exec: Processing complete.  Session: 1_2, Package: "
                        + "Package_for_KB5099316~31bf3856ad364e35~amd64~~10.0.1.1 [HRESULT = 0x00000000 - S_OK]\n";
        CaseFile read = read("CBS.log", line + done);
        assertThat(read.report().findings())
                .allMatch(finding -> finding.culprits().isEmpty());
    }

    private CaseFile read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(file), null, Instant.parse("2026-06-01T00:00:00Z"));
    }
}
