package org.patchlight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.driver.DeviceState;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.update.UpdateState;

class HealthCheckerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, Instant> firstSeen = new HashMap<>();
    private final AtomicInteger measured = new AtomicInteger();
    private final AtomicInteger remembered = new AtomicInteger();

    @Test
    void a_check_joins_all_three_most_severe_first() {
        CheckReport check = healthChecker(
                        List.of(finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN, null)),
                        List.of(finding("update-failed", Subject.UPDATES, Severity.PROBLEM, null)))
                .check();
        assertThat(check.report().findings()).extracting(Finding::id).containsExactly("update-failed", "clock-unknown");
        assertThat(check.report().status()).isEqualTo(Status.PROBLEM);
        assertThat(check.report().time()).isEqualTo(NOON);
        assertThat(check.isClockKnown()).isFalse();
    }

    @Test
    void what_is_known_of_the_clock_is_kept_without_asking_anybody() {
        HealthChecker healthChecker =
                healthChecker(List.of(finding("clock-behind", Subject.CLOCK, Severity.PROBLEM, null)), List.of());
        CheckReport first = healthChecker.check();
        CheckReport later = healthChecker.checkAndKeep(first.clock());
        assertThat(measured).hasValue(1);
        assertThat(later.clock()).isEqualTo(first.clock());
        assertThat(later.report().finding("clock-behind")).isPresent();
    }

    @Test
    void a_finding_is_dated_by_the_earliest_evidence() {
        firstSeen.put("ours", NOON.minusSeconds(60));
        firstSeen.put("theirs", NOON.minusSeconds(60));
        firstSeen.put("later", NOON.plusSeconds(60));
        CheckReport check = healthChecker(
                        List.of(),
                        List.of(
                                finding("ours", Subject.UPDATES, Severity.PROBLEM, NOON.minusSeconds(10)),
                                finding("theirs", Subject.UPDATES, Severity.PROBLEM, NOON.minusSeconds(90)),
                                finding("later", Subject.UPDATES, Severity.PROBLEM, null),
                                finding("new", Subject.UPDATES, Severity.PROBLEM, null)))
                .check();
        assertThat(since(check, "ours")).isEqualTo(NOON.minusSeconds(60));
        assertThat(since(check, "theirs")).isEqualTo(NOON.minusSeconds(90));
        assertThat(since(check, "later")).isEqualTo(NOON);
        assertThat(since(check, "new")).isNull();
        assertThat(remembered).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"86400, false", "-86400, false", "-86399, true", "0, true"})
    void what_depends_on_the_date_is_not_reported_while_the_date_is_known_to_be_wrong(long offset, boolean reported) {
        ClockMeasurement measurement =
                new ClockMeasurement(ClockMeasurement.Method.NTP, Duration.ofSeconds(offset), Duration.ZERO, List.of());
        Finding old = finding("windows-out-of-support", Subject.UPDATES, Severity.ATTENTION, null);
        Finding other = finding("update-failed", Subject.UPDATES, Severity.PROBLEM, null);
        HealthChecker healthChecker = new HealthChecker(
                clock(),
                () -> CheckResult.of(Subject.CLOCK, measurement, List.of()),
                () -> updates(List.of(old, other)),
                HealthCheckerTest::devices,
                Map::of);
        CheckReport check = healthChecker.check();
        assertThat(check.report().finding("windows-out-of-support").isPresent()).isEqualTo(reported);
        assertThat(check.report().finding("update-failed")).isPresent();
    }

    @Test
    void an_old_windows_is_not_reported_beside_an_upgrade_that_needs_help() {
        Finding old = finding("windows-out-of-support", Subject.UPDATES, Severity.INFO, null);
        Finding blocked = finding("upgrade-blocked", Subject.UPDATES, Severity.PROBLEM, null);
        HealthChecker healthChecker = new HealthChecker(
                clock(),
                () -> CheckResult.of(
                        Subject.CLOCK,
                        new ClockMeasurement(ClockMeasurement.Method.NTP, Duration.ZERO, Duration.ZERO, List.of()),
                        List.of()),
                () -> updates(List.of(old, blocked)),
                HealthCheckerTest::devices,
                Map::of);
        assertThat(healthChecker.check().report().findings())
                .extracting(Finding::id)
                .containsExactly("upgrade-blocked");
    }

    @Test
    void a_mistake_of_our_own_in_a_check_is_not_taken_for_health() {
        HealthChecker healthChecker = new HealthChecker(
                clock(),
                () -> {
                    throw new IllegalStateException("ours");
                },
                () -> updates(List.of()),
                HealthCheckerTest::devices,
                Map::of);
        assertThatThrownBy(healthChecker::check).hasRootCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_fix_is_in_the_catalogue_once_and_in_the_order_in_which_several_are_run() {
        List<String> ids = FixCatalogue.all(TrustedTime.NONE).stream()
                .map(Fix::declaration)
                .map(FixDeclaration::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .containsSubsequence(
                        "set-time-zone",
                        "resync-clock",
                        "restore-update-services",
                        "reset-update-cache",
                        "repair-component-store",
                        "retry-update",
                        "restart-pc");
    }

    private HealthChecker healthChecker(List<Finding> clockFindings, List<Finding> updateFindings) {
        Check<ClockMeasurement> clock = () -> {
            measured.incrementAndGet();
            ClockMeasurement none = new ClockMeasurement(ClockMeasurement.Method.NONE, null, null, List.of());
            return CheckResult.of(Subject.CLOCK, none, clockFindings);
        };
        return new HealthChecker(clock(), clock, () -> updates(updateFindings), HealthCheckerTest::devices, () -> {
            remembered.incrementAndGet();
            return firstSeen;
        });
    }

    private static PcClock clock() {
        return new PcClock() {
            @Override
            public Instant now() {
                return NOON;
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
    }

    private static CheckResult<UpdateState> updates(List<Finding> findings) {
        return CheckResult.of(Subject.UPDATES, new UpdateState(null, null, List.of(), null), findings);
    }

    private static CheckResult<DeviceState> devices() {
        return CheckResult.of(Subject.DEVICES, new DeviceState(List.of(), List.of()), List.of());
    }

    private static @Nullable Instant since(CheckReport check, String id) {
        return check.report().finding(id).orElseThrow().since();
    }

    private static Finding finding(String id, Subject subject, Severity severity, @Nullable Instant since) {
        return new Finding(id, subject, severity, List.of(), List.of(), NOON, since, List.of());
    }
}
