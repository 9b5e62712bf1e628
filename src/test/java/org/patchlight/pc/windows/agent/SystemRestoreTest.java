package org.patchlight.pc.windows.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.RestorePoints.Point;

class SystemRestoreTest {
    @ParameterizedTest
    @CsvSource({
        "20260331091500.000000-000, 2026-03-31T09:15:00Z",
        "20260331091500.123456+000, 2026-03-31T09:15:00Z",
        "20260331091500.000000+120, 2026-03-31T07:15:00Z",
        "20251231233000.000000-060, 2026-01-01T00:30:00Z",
    })
    void a_cim_time_is_read_with_its_offset(String text, Instant time) {
        assertThat(SystemRestore.time(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20260331",
                "20261331091500.000000-000",
                "2026********00.000000+***",
                "not a time of 25 letters!",
                "2026033109150-.000000-000",
            })
    void what_is_no_time_counts_as_long_ago(String text) {
        assertThat(SystemRestore.time(text)).isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_list_of_restore_points_survives_the_way_from_the_child_process() {
        List<Point> points = List.of(
                new Point(4_000_000_000L, "Windows \u00dcpdate \"x\"", Instant.parse("2026-03-31T09:15:00Z")),
                new Point(1, "", Instant.EPOCH));
        for (List<Point> list : List.of(points, List.<Point>of())) {
            assertThat(AgentJson.read(AgentJson.write(AgentAnswer.of(list)))
                            .orElseThrow()
                            .restorePointsOrNull())
                    .isEqualTo(list);
        }
    }
}
