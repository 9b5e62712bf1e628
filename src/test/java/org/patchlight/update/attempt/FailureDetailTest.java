package org.patchlight.update.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Culprit;

class FailureDetailTest {
    private static final Culprit INF = Culprit.of(Culprit.Kind.DRIVER, "scanexample.inf");

    @Test
    void two_sources_complete_each_other_without_naming_a_culprit_twice() {
        FailureDetail one = new FailureDetail(List.of(INF), FailedStage.DRIVER_QUEUE, null);
        FailureDetail other = new FailureDetail(
                List.of(Culprit.of(Culprit.Kind.DRIVER, "SCANEXAMPLE.INF"), Culprit.of(Culprit.Kind.FILE, "a.sys")),
                FailedStage.PAYLOAD_STAGING,
                1603);

        FailureDetail both = one.or(other);

        assertThat(both.culprits()).extracting(Culprit::name).containsExactly("scanexample.inf", "a.sys");
        assertThat(both.stageOrNull()).isEqualTo(FailedStage.DRIVER_QUEUE);
        assertThat(both.exitCodeOrNull()).isEqualTo(1603);
        assertThat(FailureDetail.NONE.or(one)).isEqualTo(one);
    }

    @Test
    void an_attempt_keeps_its_detail_when_it_gets_another_time_or_name() {
        Attempt attempt = new Attempt(null, Attempt.Operation.SERVICING, false, null, null, null, null, null, null)
                .with(FailureDetail.of(FailedStage.DRIVER_QUEUE, INF));

        assertThat(attempt.at(null).named("Update", "KB5099999").detail().culprits())
                .containsExactly(INF);
    }
}
