package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.RestorePoints;
import org.patchlight.pc.policy.RestoreSettings;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.plan.Failures;

/** A restore point counts as made only if Windows lists a new one. */
class CreateRestorePointTest {
    private final SimulatedPc pc = SimulatedPc.of("healthy");

    /** Answers the questions one after the other, the last one for ever. */
    private final class Lists implements RestorePoints {
        private final List<List<Point>> answers;
        private int created;

        @SafeVarargs
        Lists(List<Point>... answers) {
            this.answers = new ArrayList<>(Arrays.asList(answers));
        }

        @Override
        public List<Point> all(Duration limit) {
            return answers.size() > 1 ? answers.remove(0) : answers.get(0);
        }

        @Override
        public List<Point> create(String description, Duration limit) {
            created++;
            return all(limit);
        }

        StepOutcome act() throws PcException {
            return CreateRestorePoint.of(pc)
                    .act(
                            new BorrowedPc(pc) {
                                @Override
                                public RestorePoints restorePoints() {
                                    return Lists.this;
                                }
                            },
                            percent -> {});
        }
    }

    private RestorePoints.Point point(long number, Duration age) {
        return new RestorePoints.Point(
                number, "Windows Update", pc.clock().now().minus(age));
    }

    @Test
    void the_target_is_the_drive_of_windows_and_the_newest_number_is_journalled() throws PcException {
        CreateRestorePoint step = CreateRestorePoint.of(pc);
        assertThat(step.target()).isEqualTo("C:");
        assertThat(step.before(pc)).containsEntry("newest", "0");
        step.act(pc, percent -> {});
        assertThat(step.before(pc)).containsEntry("newest", "1");
    }

    @Test
    void a_listed_new_point_is_reported_by_its_number() throws PcException {
        StepOutcome made = CreateRestorePoint.of(pc).act(pc, percent -> {});
        assertThat(made).isEqualTo(StepOutcome.done(Message.of("step.create-restore-point.made", "1")));
    }

    @Test
    void a_point_that_is_listed_late_is_seen() throws PcException {
        List<RestorePoints.Point> old = List.of(point(41, Duration.ofDays(9)));
        List<RestorePoints.Point> fresh = List.of(point(42, Duration.ZERO), point(41, Duration.ofDays(9)));
        assertThat(new Lists(old, old, fresh).act().done()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0", "41"})
    void success_without_a_new_point_is_a_failure(long newest) {
        List<RestorePoints.Point> same = newest == 0 ? List.of() : List.of(point(newest, Duration.ofDays(3)));
        PcException unseen = catchThrowableOfType(PcException.class, () -> new Lists(same).act());
        assertThat(Failures.words(unseen)).isEqualTo(Message.of("failure.restore-point.unseen"));
    }

    @Test
    void an_older_point_that_appears_is_no_new_one() {
        List<RestorePoints.Point> known = List.of(point(41, Duration.ofDays(3)));
        List<RestorePoints.Point> older = List.of(point(40, Duration.ZERO), point(41, Duration.ofDays(3)));
        assertThat(catchThrowableOfType(PcException.class, () -> new Lists(known, older).act()))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        ", 23, false", // the usual day has not passed
        ", 25, true",
        "60, 2, true",
        "180, 2, false",
        "0, 0, true",
    })
    void where_windows_would_silently_make_none_the_newest_serves(Long minutes, long hours, boolean made)
            throws PcException {
        if (minutes != null) {
            pc.registry().write(RestoreSettings.KEY, RestoreSettings.FREQUENCY, new RegistryValue.Number(minutes));
        }
        Instant past = pc.clock().now().minus(Duration.ofHours(hours));
        pc.keeper()
                .change(
                        "Create",
                        "point",
                        model -> model.restorePoints.add(new RestorePoints.Point(7, "Driver", past)));
        StepOutcome outcome = CreateRestorePoint.of(pc).act(pc, percent -> {});
        assertThat(outcome.done()).isEqualTo(made);
        assertThat(outcome.remark().orElseThrow())
                .isEqualTo(
                        made
                                ? Message.of("step.create-restore-point.made", "8")
                                : Message.of("step.create-restore-point.recent", "7", past, "Driver"));
    }

    @Test
    void a_point_of_the_future_serves_for_nothing() throws PcException {
        List<RestorePoints.Point> wrong = List.of(point(41, Duration.ofHours(-3)));
        Lists lists = new Lists(wrong, List.of(point(42, Duration.ZERO)));
        assertThat(lists.act().done()).isTrue();
        assertThat(lists.created).isEqualTo(1);
    }
}
