package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RestorePoints.Point;

/** What the restore points of every PC must do. A Windows without System Restore, or without the rights, says so. */
interface RestorePointsContract {
    /** Far more than any Windows needs. */
    Duration RESTORE_LIMIT = Duration.ofSeconds(300);

    Pc pc();

    @Test
    default void listing_restore_points_makes_none() throws PcException {
        try {
            List<Point> first = pc().restorePoints().all(RESTORE_LIMIT);
            assertThat(pc().restorePoints().all(RESTORE_LIMIT)).containsExactlyInAnyOrderElementsOf(first);
            assertThat(first).extracting(Point::number).doesNotHaveDuplicates();
        } catch (PcException refused) {
            assertThat(refused.reason()).isIn(Reason.UNAVAILABLE, Reason.DENIED, Reason.FAILED);
        }
    }

    @Test
    default void a_new_restore_point_has_a_higher_number_and_no_other_changes() throws PcException {
        try {
            List<Point> before = pc().restorePoints().all(RESTORE_LIMIT);
            Set<Long> known = before.stream().map(Point::number).collect(Collectors.toSet());
            List<Point> after = pc().restorePoints().create("Patchlight test", RESTORE_LIMIT);
            List<Point> fresh = after.stream()
                    .filter(point -> !known.contains(point.number()))
                    .toList();
            assertThat(fresh.size()).isLessThanOrEqualTo(1);
            assertThat(fresh).allSatisfy(point -> {
                assertThat(point.description()).isEqualTo("Patchlight test");
                assertThat(known).allSatisfy(number -> assertThat(number).isLessThan(point.number()));
            });
        } catch (PcException refused) {
            assertThat(refused.reason()).isIn(Reason.UNAVAILABLE, Reason.DENIED, Reason.FAILED);
        }
    }
}
