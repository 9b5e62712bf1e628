package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.UpdateFailure;

final class CaseReaderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_same_attempt_in_several_sources_is_one_entry_with_all_their_details() throws IOException {
        write("a.log", "install failed 2025-01-02T03:04:05Z code=0x80070643 id=A");
        write("b.log", "install failed 2025-01-02T03:13:00Z code=0x80070643 id=A kb=KB5000001 root=0x800F0828");
        CaseFile read = read();
        assertThat(read.failures()).hasSize(1);
        UpdateFailure failure = read.failures().get(0);
        assertThat(failure.attempt().kbOrNull()).isEqualTo("KB5000001");
        assertThat(failure.attempt().rootCodeOrNull()).hasToString("0x800F0828");
        assertThat(failure.source()).endsWith("b.log");
        assertThat(failure.alsoIn()).hasSize(1).allMatch(path -> path.endsWith("a.log"));
    }

    @Test
    void an_update_has_the_name_that_people_see_even_if_a_package_is_reported_too() throws IOException {
        write(
                "a.log",
                "servicing failed 2025-01-02T03:04:05Z code=0x80070643 kb=KB5000001 title=Package_for_KB5000001");
        write("b.log", "install failed 2025-01-02T03:05:00 code=0x80070643 id=A title=Update_(KB5000001) kb=KB5000001");
        assertThat(read().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.attempt().titleOrNull()).isEqualTo("Update (KB5000001)");
            assertThat(failure.attempt().operation()).isEqualTo(Operation.INSTALL);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z code=0x80070643 id=A | install failed 2025-01-02T03:15:00Z code=0x80070643 id=A
            install failed 2025-01-02T03:04:05Z code=0x80070643 id=A | install failed 2025-01-02T03:04:05Z code=0x80070002 id=A
            install failed 2025-01-02T03:04:05Z code=0x80070643 id=A | install failed 2025-01-02T03:04:05Z code=0x80070643 id=B
            install failed 2025-01-02T03:04:05Z code=0x80070643 id=A | search failed 2025-01-02T03:04:05Z code=0x80070643
            install failed 2025-01-02T03:04:05Z code=0x80070643 id=A | install failed 2025-01-02T03:04:05Z code=0x80070643
            """)
    void other_attempts_stay_apart(String one, String other) throws IOException {
        write("a.log", one);
        write("b.log", other);
        assertThat(read().failures()).hasSize(2);
    }

    @Test
    void what_one_source_reports_twice_happened_twice_even_if_another_reports_it_later() throws IOException {
        write(
                "a.log",
                "search failed 2025-01-02T03:04:14Z code=0x8024402C",
                "search failed 2025-01-02T03:04:18Z code=0x8024402C");
        write(
                "b.log",
                "search failed 2025-01-02T03:04:19Z code=0x8024402C",
                "search failed 2025-01-02T03:04:23Z code=0x8024402C");
        CaseFile read = read();
        assertThat(read.failures())
                .hasSize(2)
                .allMatch(failure -> failure.alsoIn().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T03:04:05Z id=A          | install ok 2025-01-03T03:04:05Z id=A            | true
            install failed 2025-01-02T03:04:05Z kb=KB5000001  | install ok 2025-01-03T03:04:05Z kb=KB5000001 id=B | true
            install failed 2025-01-02T03:04:05Z id=A          | install ok 2025-01-01T03:04:05Z id=A            | false
            install failed 2025-01-02T03:04:05Z id=A          | install ok 2025-01-03T03:04:05Z id=B            | false
            install failed 2025-01-02T03:04:05Z id=A          | download ok 2025-01-03T03:04:05Z id=A           | false
            download failed 2025-01-02T03:04:05Z id=A         | download ok 2025-01-03T03:04:05Z id=A           | true
            download failed 2025-01-02T03:04:05Z id=A         | install ok 2025-01-03T03:04:05Z id=A            | true
            install failed 2025-01-02T03:04:05Z title=X_y     | install ok 2025-01-03T03:04:05Z title=X_y id=C  | true
            install failed 2025-01-02T03:04:05Z               | install ok 2025-01-03T03:04:05Z                 | false
            install failed - id=A                             | install ok 2025-01-03T03:04:05Z id=A            | false
            search failed 2025-01-02T03:04:05Z                | search ok 2025-01-02T03:04:06Z                  | true
            search failed 2025-01-02T03:04:05Z                | install ok 2025-01-03T03:04:05Z id=A            | false
            setup failed 2025-01-02T03:04:05Z build=22631     | setup ok 2025-01-03T03:04:05Z build=22631       | true
            setup failed 2025-01-02T03:04:05Z build=22631     | setup ok 2025-01-03T03:04:05Z build=26100       | true
            setup failed 2025-01-02T03:04:05Z build=22631     | setup ok 2025-01-03T03:04:05Z build=19045       | false
            setup failed 2025-01-02T03:04:05Z build=22631     | setup ok 2025-01-03T03:04:05Z                   | false
            setup failed 2025-01-02T03:04:05Z                 | setup ok 2025-01-03T03:04:05Z build=22631       | true
            servicing failed 2025-01-02T03:04:05Z             | fact STORE_SOUND 2025-01-03T03:04:05Z           | true
            servicing failed 2025-01-02T03:04:05Z kb=KB5000001 | fact STORE_SOUND 2025-01-03T03:04:05Z          | false
            self_update failed 2025-01-02T03:04:05Z           | self_update ok 2025-01-03T03:04:05Z             | true
            """)
    void a_later_success_of_the_same_resolves_a_failure_in_any_file(String failure, String success, boolean healed)
            throws IOException {
        write("z.log", failure);
        write("a.log", success);
        assertThat(read().failures()).hasSize(1).allMatch(joined -> joined.resolved() == healed);
    }

    @Test
    void a_failure_is_named_by_another_file_with_its_id_and_resolved_by_its_article() throws IOException {
        write("a.log", "download failed 2025-01-02T03:04:05Z code=0x80070002 id=A");
        write("b.log", "install failed 2025-01-01T03:04:05Z code=0x80070003 id=A title=Update_(KB5000001)");
        write("c.log", "install ok 2025-01-03T03:04:05Z id=B kb=KB5000001");
        assertThat(read().failures())
                .hasSize(2)
                .allMatch(failure -> "KB5000001".equals(failure.attempt().kbOrNull()))
                .allMatch(
                        failure -> "Update (KB5000001)".equals(failure.attempt().titleOrNull()))
                .allMatch(UpdateFailure::resolved);
    }

    @Test
    void the_latest_is_by_time_and_never_an_upgrade_or_a_repair() throws IOException {
        write("a.log", "install ok 2025-01-03T03:04:05Z id=A", "install failed 2025-01-01T03:04:05Z id=A");
        write("b.log", "setup failed 2025-01-04T03:04:05Z", "servicing failed 2025-01-05T03:04:05Z");
        CaseFile read = read();
        assertThat(read.latest().orElseThrow().timeOrNull()).hasToString("2025-01-03T03:04:05Z");
        assertThat(outcomes(read)).containsExactly(SourceOutcome.SUCCESS, SourceOutcome.FAILURE);
    }

    @Test
    void a_time_without_a_zone_stands_in_order_by_the_zone_that_another_source_states_and_is_shown_as_written()
            throws IOException {
        write("a.log", "zone +02:00", "install failed 2025-07-01T10:00:00Z code=0x80070002 id=A");
        write("b.log", "install ok 2025-07-01T11:30:00 id=A");
        CaseFile read = read();
        assertThat(read.failures()).noneMatch(UpdateFailure::resolved);
        assertThat(read.latest().orElseThrow().succeeded()).isFalse();
        write("a.log", "install failed 2025-07-01T10:00:00Z code=0x80070002 id=A");
        assertThat(read().failures()).allMatch(UpdateFailure::resolved);
        assertThat(read().latest().orElseThrow().timeOrNull()).hasToString("2025-07-01T11:30:00");
    }

    @Test
    void a_zone_that_is_given_converts_what_has_none() throws IOException {
        write("b.log", "install ok 2025-07-01T11:30:00 id=A");
        assertThat(read(ZoneId.of("Europe/Berlin")).latest().orElseThrow().timeOrNull())
                .hasToString("2025-07-01T09:30:00Z");
    }

    @Test
    void a_reader_that_cannot_go_on_or_errs_spoils_nothing_but_its_source() throws IOException {
        write("a.log", "install failed 2025-01-02T03:04:05Z code=0x80070002 id=A", "break");
        write("b.log", "search ok 2025-01-02T03:04:05Z", "bug");
        write("c.log", "unreadable", "download ok 2025-01-02T03:04:05Z id=B");
        CaseFile read = read();
        assertThat(read.sources()).extracting(CaseSource::unreadable).containsExactly(1L, 1L, 1L);
        assertThat(read.sources()).extracting(CaseSource::records).containsExactly(1L, 1L, 1L);
        assertThat(read.failures()).hasSize(1);
        assertThat(read.report().finding("update-source-unread").orElseThrow().evidence())
                .hasSize(2);
    }

    @Test
    void nothing_that_can_be_judged_is_never_called_healthy() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear all, it failed with 0x80070002.");
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(outcomes(read())).containsExactly(SourceOutcome.UNKNOWN);
        assertThat(read().report().findings()).extracting(Finding::id).containsExactly("evidence-unknown");
    }

    @Test
    void memory_is_bounded_and_the_newest_failures_are_kept() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < 12_000; n++) {
            Instant time = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(n * 3600L);
            many.append("install failed ")
                    .append(time)
                    .append(" code=0x80070002 id=A")
                    .append(n % 20)
                    .append('\n');
        }
        write("a.log", many.toString());
        CaseFile read = read();
        assertThat(read.failures().size() + read.failuresLeftOut()).isEqualTo(12_000);
        assertThat(read.failures()).hasSize(5000);
        assertThat(read.failures().get(0).attempt().timeOrNull()).hasToString("2026-05-15T23:00:00Z");
    }

    private static List<SourceOutcome> outcomes(CaseFile read) {
        return read.sources().stream().map(CaseSource::outcome).toList();
    }

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), TinyReader.REPORTED + String.join("\n", lines));
    }

    private CaseFile read() {
        return read(null);
    }

    private CaseFile read(@Nullable ZoneId zone) {
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), zone, NOW);
    }

    @Test
    void a_success_after_now_heals_nothing_and_is_reported() throws IOException {
        write(
                "a.log",
                "install failed 2025-12-02T03:04:05Z code=0x80070002 id=A",
                "install ok 2026-01-01T01:00:01Z id=A",
                "fact STORE_DAMAGED 2025-12-02T03:04:05Z",
                "fact STORE_SOUND 2099-01-01T00:00:00Z");
        CaseFile read = read();
        assertThat(read.failures()).extracting(UpdateFailure::resolved).containsExactly(false);
        assertThat(read.latest().orElseThrow().succeeded()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::id)
                .contains("component-store-corrupt", "evidence-after-now");
        assertThat(read.report().finding("evidence-after-now").orElseThrow().evidence())
                .hasSize(2);
    }

    @Test
    void a_success_within_the_hour_counts_and_so_does_a_local_time_that_may_be_past() throws IOException {
        write(
                "a.log",
                "install failed 2025-12-31T03:04:05Z code=0x80070002 id=A",
                "install ok 2026-01-01T00:59:59Z id=A",
                "install failed 2025-12-31T03:04:05Z code=0x80070002 id=B",
                "install ok 2026-01-01T14:59:59 id=B");
        assertThat(read().failures()).extracting(UpdateFailure::resolved).containsExactly(true, true);
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void without_a_failure_a_success_after_now_makes_the_status_unknown() throws IOException {
        write("a.log", "install ok 2025-12-31T03:04:05Z id=A", "install ok 2099-01-01T00:00:00Z id=B");
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void a_file_that_was_not_read_makes_the_status_unknown_unless_there_is_a_failure() throws IOException {
        write("a.log", "install ok 2025-12-31T03:04:05Z id=A");
        Path damaged = Files.write(folder.resolve("b.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
        write("c.log", "install failed 2025-12-31T03:04:05Z code=0x80070002 id=C");
        assertThat(read().report().status()).isEqualTo(Status.PROBLEM);
        Files.delete(damaged);
        Files.delete(folder.resolve("c.log"));
        assertThat(read().report().status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void records_that_are_cut_off_make_the_status_unknown() throws IOException {
        write("a.log", "install ok 2025-12-31T03:04:05Z id=A", "lost");
        assertThat(read().report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(outcomes(read())).containsExactly(SourceOutcome.UNKNOWN);
        write("a.log", "install failed 2025-12-31T03:04:05Z id=A", "lost");
        assertThat(outcomes(read())).containsExactly(SourceOutcome.FAILURE);
    }
}
