package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.monitor.SampleChecks.NOON;
import static org.patchlight.monitor.SampleChecks.check;
import static org.patchlight.monitor.SampleChecks.failure;
import static org.patchlight.monitor.SampleChecks.problem;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.history.FileHistory;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.monitor.SampleChecks.HandClock;
import org.patchlight.update.attempt.UpdateFailure;

class HistoryRecorderTest {
    private static final UpdateFailure FAILED = failure(NOON.minusSeconds(7200), "KB1");
    private static final UpdateFailure AGAIN = failure(NOON.minusSeconds(3600), "KB1");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private History history = History.inMemory();
    private HistoryRecorder historyRecorder = new HistoryRecorder(history, clock);

    @BeforeEach
    void open() {
        history = new FileHistory(folder);
        historyRecorder = new HistoryRecorder(history, clock);
    }

    @Test
    void a_failure_is_written_once_however_often_it_is_seen() {
        checks(5, FAILED);
        assertThat(count(Kind.FAILURE)).isEqualTo(1);
        assertThat(historyRecorder.failures()).containsExactly(FAILED);
    }

    @Test
    void its_resolution_is_recorded_once_and_a_failure_after_that_is_new() {
        checks(2, FAILED);
        checks(3);
        assertThat(historyRecorder.failures()).isEmpty();
        assertThat(count(Kind.EVENT)).isEqualTo(1);
        checks(2, AGAIN);
        assertThat(historyRecorder.failures()).containsExactly(AGAIN);
        assertThat(count(Kind.FAILURE)).isEqualTo(2);
    }

    @Test
    void another_record_of_the_same_attempt_is_neither_new_nor_a_resolution() {
        UpdateFailure nameless = new UpdateFailure(
                FAILED.time(),
                FAILED.operation(),
                FAILED.code().orElseThrow(),
                null,
                null,
                FAILED.updateId().orElseThrow(),
                "log");
        UpdateFailure repeated = failure(FAILED.time().plusSeconds(300), "KB1");
        checks(2, nameless);
        checks(2, FAILED);
        checks(2, repeated);
        checks(2, FAILED);
        assertThat(count(Kind.FAILURE)).isEqualTo(1);
        assertThat(count(Kind.EVENT)).isZero();
        assertThat(historyRecorder.failures()).hasSize(1);
        checks(1);
        assertThat(historyRecorder.failures()).isEmpty();
    }

    @Test
    void a_failure_too_old_to_be_read_again_is_not_recorded_at_every_check() {
        checks(5, failure(NOON.minus(Duration.ofDays(500)), "KB1"));
        assertThat(count(Kind.FAILURE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1601-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2099-06-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void a_clock_that_is_absurdly_wrong_for_a_while_does_not_make_the_history_grow(String absurd) {
        checks(3, FAILED);
        clock.wall = Instant.parse(absurd);
        for (int i = 0; i < 5; i++) {
            historyRecorder.add(check(clock.now(), List.of(problem("clock-ahead")), FAILED), false);
        }
        clock.wall = NOON;
        checks(5, FAILED);
        assertThat(all()).hasSizeLessThanOrEqualTo(4);
        assertThat(historyRecorder.failures()).containsExactly(FAILED);
        assertThat(count(Kind.STATUS)).isEqualTo(3);
    }

    @Test
    void an_idle_tray_writes_nothing_but_measurements() {
        for (int hour = 0; hour < 400 * 24; hour += 24) {
            clock.wall = NOON.plus(Duration.ofHours(hour));
            historyRecorder.add(check(clock.now(), List.of()), false);
            historyRecorder.add(check(clock.now(), List.of()), hour % 240 == 0);
        }
        assertThat(count(Kind.STATUS)).isLessThanOrEqualTo(2);
        assertThat(count(Kind.MEASUREMENT)).isEqualTo(40);
        assertThat(all()).hasSizeLessThanOrEqualTo(42);
    }

    @Test
    void a_check_that_measured_nothing_records_no_measurement() {
        historyRecorder.add(check(NOON, List.of()), false);
        assertThat(count(Kind.MEASUREMENT)).isZero();
        historyRecorder.add(check(NOON, List.of()), true);
        assertThat(count(Kind.MEASUREMENT)).isEqualTo(1);
    }

    @Test
    void a_status_is_written_when_the_set_of_findings_changes_and_not_for_their_order() {
        Finding one = problem("one");
        Finding other = problem("other");
        historyRecorder.add(check(NOON, List.of(one, other)), false);
        historyRecorder.add(check(NOON, List.of(other, one)), false);
        assertThat(count(Kind.STATUS)).isEqualTo(1);
        historyRecorder.add(check(NOON, List.of(one)), false);
        assertThat(count(Kind.STATUS)).isEqualTo(2);
    }

    @Test
    void a_finding_is_dated_from_the_first_check_of_the_unbroken_row() {
        checkAt(0, "one");
        checkAt(1, "one", "other");
        checkAt(2, "other");
        checkAt(3, "one", "other");
        assertThat(historyRecorder.firstSeen())
                .containsOnlyKeys("one", "other")
                .containsEntry("one", NOON.plusSeconds(3))
                .containsEntry("other", NOON.plusSeconds(1));
        checkAt(4);
        assertThat(historyRecorder.firstSeen()).isEmpty();
    }

    @Test
    void entries_of_other_versions_or_people_break_nothing() {
        history.append(entry(Kind.FAILURE, "0x80070002", "telepathy", null));
        history.append(entry(Kind.FAILURE, "no code", "install", null));
        history.append(entry(Kind.FAILURE, null, null, null));
        history.append(entry(Kind.EVENT, null, null, "healed"));
        history.append(entry(Kind.STATUS, null, null, "one one  other"));
        history.append(entry(Kind.STATUS, null, null, null));
        history.append(entry(Kind.STATUS, null, null, "one one"));
        assertThat(historyRecorder.failures()).isEmpty();
        assertThat(historyRecorder.firstSeen()).containsOnlyKeys("one");
    }

    private void checkAt(int seconds, String... ids) {
        clock.wall = NOON.plusSeconds(seconds);
        historyRecorder.add(
                check(
                        clock.now(),
                        List.of(ids).stream().map(SampleChecks::problem).toList()),
                false);
    }

    /** Like the check: recorded failures count unless they are resolved. */
    private void checks(int times, UpdateFailure... unresolved) {
        for (int i = 0; i < times; i++) {
            historyRecorder.add(check(clock.now(), List.of(), unresolved), false);
        }
    }

    private long count(Kind kind) {
        return all().stream().filter(entry -> entry.kind() == kind).count();
    }

    private List<HistoryEntry> all() {
        Set<Kind> kinds = EnumSet.allOf(Kind.class);
        return history.written(Instant.MIN, kinds);
    }

    private static HistoryEntry entry(
            Kind kind, @Nullable String code, @Nullable String operation, @Nullable String text) {
        return new HistoryEntry(
                NOON, kind, null, null, null, code, null, null, null, operation, null, null, null, null, text);
    }
}
