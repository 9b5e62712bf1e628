package org.patchlight.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.SamplePlans;
import org.patchlight.ui.Samples;

class RunReportTest {
    @Test
    void each_fix_is_there_with_its_verdict() {
        assertThat(lines(SamplePlans.ended(Verdict.FIXED, Verdict.FAILED)))
                .anyMatch(line -> line.startsWith("resync-clock: fixed - "))
                .anyMatch(line -> line.startsWith("reset-update-cache: failed - "));
    }

    @Test
    void what_could_not_be_seen_has_a_verdict_without_the_name_of_a_fix() {
        assertThat(lines(SamplePlans.endedUnchecked()))
                .contains("unproven - Couldn't check whether everything works. " + "Couldn't check Windows Update.");
    }

    private static List<String> lines(RunResult result) {
        return new RunReport(Samples.WORDING)
                .of("Sample PC", result, List.of())
                .lines()
                .toList();
    }
}
