package org.patchlight.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void entries_come_back_as_they_were_written() {
        HistoryEntry failure = new HistoryEntry(
                NOON,
                HistoryEntry.Kind.FAILURE,
                null,
                null,
                null,
                "0x80070002",
                "KB5031455",
                "Über \"Update\"\twith, marks",
                "2C3C39FA-FC0F-4F44-9049-D2AA53B27FFB",
                "install",
                "ReportingEvents.log",
                null,
                null,
                null,
                null);
        HistoryEntry measured = measurement(NOON, 137.2);
        history().append(failure);
        history().append(measured);
        assertThat(history().since(NOON)).containsExactly(failure, measured);
    }

    @Test
    void only_what_is_not_older_is_read() {
        history().append(measurement(NOON.minusSeconds(1), 1));
        history().append(measurement(NOON, 2));
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(2.0);
    }

    @Test
    void a_month_has_a_file_and_all_are_read() {
        history().append(measurement(Instant.parse("2025-12-31T23:59:59Z"), 1));
        history().append(measurement(Instant.parse("2026-01-01T00:00:00Z"), 2));
        assertThat(folder.resolve("history-2025-12.jsonl")).exists();
        assertThat(folder.resolve("history-2026-01.jsonl")).exists();
        assertThat(history().since(Instant.EPOCH))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void a_torn_last_line_is_skipped_and_costs_no_later_entry() throws IOException {
        history().append(measurement(NOON, 1));
        Path file = folder.resolve("history-2026-11.jsonl");
        Files.writeString(file, "{\"time\":\"2026-11-22T12:00:0", StandardOpenOption.APPEND);
        history().append(measurement(NOON, 2));
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(1.0, 2.0);
    }

    @Test
    void foreign_lines_and_kinds_of_later_versions_are_skipped() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("history-2026-11.jsonl"),
                "\n[]\n{\"time\":\"2026-11-22T12:00:00Z\",\"kind\":\"telepathy\"}\n{\"kind\":\"status\"}\n17\n\"x\"\n");
        history().append(measurement(NOON, 3));
        assertThat(history().since(NOON)).hasSize(1);
    }

    @Test
    void a_file_that_is_no_text_breaks_nothing() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("history-2026-11.jsonl"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 'x', '\n'});
        history().append(measurement(NOON.plusSeconds(40L * 86400), 4));
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(4.0);
    }

    @Test
    void a_place_that_cannot_be_written_breaks_nothing() throws IOException {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "");
        FileHistory history = new FileHistory(blocked);
        history.append(measurement(NOON, 1));
        assertThat(history.since(Instant.EPOCH)).isEmpty();
    }

    @Test
    void absurd_times_are_kept_apart_from_the_others() {
        history().append(measurement(Instant.MAX, 1));
        history().append(measurement(Instant.MIN, 2));
        history().append(measurement(NOON, 3));
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .contains(3.0);
    }

    @Test
    void many_writers_at_once_lose_nothing() throws InterruptedException {
        int each = 50;
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (int writer = 0; writer < 4; writer++) {
            writers.execute(() -> {
                FileHistory own = history();
                for (int i = 0; i < each; i++) {
                    own.append(measurement(NOON, i));
                }
            });
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        List<HistoryEntry> all = history().since(NOON);
        assertThat(all).hasSize(4 * each);
    }

    @Test
    void the_order_of_writing_is_kept_although_the_clock_was_fast_for_a_while() {
        history().append(measurement(NOON, 1));
        history().append(measurement(Instant.parse("2099-01-01T00:00:00Z"), 2));
        history().append(measurement(NOON, 3));
        history().append(measurement(Instant.EPOCH, 4));
        assertThat(history().written(NOON, Set.of(HistoryEntry.Kind.MEASUREMENT)))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(1.0, 2.0, 3.0, 4.0);
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(1.0, 2.0, 3.0);
        assertThat(history().written(NOON, Set.of(HistoryEntry.Kind.STATUS))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1e999", "-1e300", "\"Infinity\""})
    void a_line_whose_offset_is_no_length_of_time_costs_only_itself(String offset) throws IOException {
        history().append(measurement(NOON, 1));
        Path file = folder.resolve("history-2026-11.jsonl");
        String line = Files.readString(file);
        Files.writeString(file, line.replaceFirst("\"offsetSeconds\":[^,}]*", "\"offsetSeconds\":" + offset) + line);
        assertThat(history().since(Instant.EPOCH)).containsExactly(measurement(NOON, 1));
    }

    @Test
    void a_damaged_line_costs_only_itself() throws IOException {
        history().append(measurement(NOON, 1));
        Files.write(
                folder.resolve("history-2026-11.jsonl"),
                new byte[] {(byte) 0xC3, (byte) 0x28, '\n', '{', '"', 't', 'i', 'm', 'e', '"', ':', '{', '}', '}', '\n'
                },
                StandardOpenOption.APPEND);
        history().append(measurement(NOON, 2));
        assertThat(history().since(NOON))
                .extracting(HistoryEntry::offsetSeconds)
                .containsExactly(1.0, 2.0);
    }

    private FileHistory history() {
        return new FileHistory(folder);
    }

    private static HistoryEntry measurement(Instant time, double offset) {
        return HistoryEntry.measurement(time, "healthy", offset, 0.01, "ntp");
    }
}
