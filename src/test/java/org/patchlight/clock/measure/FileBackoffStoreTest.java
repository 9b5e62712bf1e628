package org.patchlight.clock.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.sntp.Rejection;

/** Kiss codes over the ends of programs; each program has a monotonic clock that begins anywhere. */
class FileBackoffStoreTest {
    private static final List<String> LIST = List.of("a:123", "b:123");

    @TempDir
    Path folder;

    private Instant wall = Instant.parse("2026-11-22T12:00:00Z");
    private long nanos = 77;

    @Test
    void a_later_program_goes_on_where_this_one_left_off() {
        program().rejected("a:123", Rejection.KISS_RATE);
        pass(Duration.ofMinutes(20));
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofMinutes(40));
        pass(Duration.ofMinutes(40));
        assertThat(program().rest("a:123")).isEmpty();
    }

    @Test
    void the_next_rest_is_longer_though_another_program_is_asked() {
        program().rejected("a:123", Rejection.KISS_RATE);
        pass(Duration.ofHours(2));
        ServerRateLimiter later = program();
        later.rejected("a:123", Rejection.KISS_RATE);
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_good_answer_is_recorded_too() {
        program().rejected("a:123", Rejection.KISS_RATE);
        pass(Duration.ofHours(2));
        program().answered("a:123");
        program().rejected("a:123", Rejection.KISS_RATE);
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_running_program_learns_what_servers_answered_to_another() {
        ServerRateLimiter tray = program();
        program().rejected("a:123", Rejection.KISS_RATE);
        assertThat(tray.rest("a:123")).isEmpty();
        tray.share();
        assertThat(tray.rest("a:123")).isPresent();
        tray.rejected("b:123", Rejection.KISS_RATE);
        assertThat(program().rest("a:123")).isPresent();
        assertThat(program().rest("b:123")).isPresent();
    }

    @Test
    void deny_holds_in_later_programs_under_the_same_list() {
        program().rejected("a:123", Rejection.KISS_DENY);
        pass(Duration.ofDays(5));
        ServerRateLimiter later = program();
        assertThat(later.rest("a:123")).isPresent();
        later.listIs(List.of("a:123"));
        assertThat(later.rest("a:123")).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_locks_no_server_for_longer_than_its_rest() {
        program().rejected("a:123", Rejection.KISS_RATE);
        wall = Instant.parse("1970-01-01T00:00:00Z");
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(1));
        pass(Duration.ofHours(1));
        assertThat(program().rest("a:123")).isEmpty();
    }

    @Test
    void a_clock_that_is_set_while_the_program_runs_frees_no_server_for_the_next() {
        ServerRateLimiter running = program();
        running.rejected("a:123", Rejection.KISS_RATE);
        wall = Instant.parse("2099-01-01T00:00:00Z");
        running.share();
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"resting\":7}",
                "{\"resting\":[{}]}",
                "{\"resting\":[{\"server\":\"a:123\",\"why\":\"mode\",\"until\":\"2026-11-22T13:00:00Z\",\"restSeconds\":1,\"list\":[]}]}",
                "{\"resting\":[{\"server\":\"a:123\",\"why\":\"kiss-rate\",\"until\":\"soon\",\"restSeconds\":1,\"list\":[]}]}",
                "{\"resting\":[{\"server\":\"a:123\",\"why\":\"kiss-rate\",\"until\":\"2026-11-22T13:00:00Z\",\"restSeconds\":\"x\",\"list\":[]}]}"
            })
    void a_damaged_file_is_ignored_and_replaced(String text) throws IOException {
        Files.writeString(file(), text);
        ServerRateLimiter rateLimiter = program();
        assertThat(rateLimiter.rest("a:123")).isEmpty();
        rateLimiter.rejected("a:123", Rejection.KISS_RATE);
        assertThat(program().rest("a:123")).isPresent();
    }

    @Test
    void a_rest_beyond_all_measure_is_cut_to_the_longest() throws IOException {
        Files.writeString(
                file(),
                "{\"resting\":[{\"server\":\"a:123\",\"why\":\"kiss-rate\",\"until\":\"9999-01-01T00:00:00Z\",\"restSeconds\":999999999999,\"list\":[]}]}");
        assertThat(program().rest("a:123").orElseThrow().left()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void without_any_request_there_is_no_file() {
        program().answered("a:123");
        assertThat(folder).isEmptyDirectory();
    }

    /** A program that starts now. */
    private ServerRateLimiter program() {
        long begun = nanos;
        ServerRateLimiter rateLimiter = new ServerRateLimiter(
                () -> nanos - begun, ServerRateLimiter.SPACING, FileBackoffStore.in(folder, () -> wall), () -> 0);
        rateLimiter.share();
        rateLimiter.listIs(LIST);
        return rateLimiter;
    }

    private Path file() {
        return folder.resolve("resting-servers.json");
    }

    private void pass(Duration duration) {
        nanos += duration.toNanos();
        wall = wall.plus(duration);
    }
}
