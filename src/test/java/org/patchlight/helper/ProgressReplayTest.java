package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.repair.ProblemSets;
import org.patchlight.repair.RunListener;

class ProgressReplayTest {
    private static final FixDeclaration FIX = ProblemSets.declaration("reset-update-cache");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"event\":null}",
                "{\"event\":\"ended\",\"run\":\"run-000001\",\"verdict\":\"fixed\"}",
                "{\"event\":\"ended\",\"run\":\"run-000001\",\"verdict\":\"fixed\",\"results\":null}",
                "{\"event\":\"ended\",\"run\":\"run-000001\",\"verdict\":\"none\",\"results\":[]}",
                "{\"event\":\"undone\",\"run\":\"run-000001\",\"verdict\":\"undone\"}",
                "{\"event\":\"refused\"}",
                "{\"event\":\"refused\",\"reason\":{\"key\":\"a\"}}",
                "{\"event\":\"refused\",\"reason\":{\"key\":\"a\",\"arguments\":[null]}}",
                "{\"event\":\"fix-started\",\"fix\":\"reset-update-cache\"}",
                "{\"event\":\"fix-started\",\"fix\":\"reset-update-cache\",\"steps\":[{}]}",
                "{\"event\":\"fix-ended\",\"fix\":\"reset-update-cache\"}",
                "{\"event\":\"step-started\",\"fix\":\"reset-update-cache\"}",
                "{\"event\":\"step-progress\",\"fix\":\"reset-update-cache\",\"step\":{},\"percent\":5}"
            })
    void a_line_with_a_missing_or_mistyped_member_is_skipped(String line) {
        ProgressReplay replay = new ProgressReplay(Map.of(FIX.id(), FIX), RunListener.NONE, key -> true);
        replay.accept(line);
        assertThat(replay.end()).isEmpty();
    }
}
