package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Message;
import org.patchlight.pc.simulated.SimulatedPc;

class StartMediaCreationToolTest {
    @ParameterizedTest
    @CsvSource({
        "upgrade-blocked, step.start-media-creation-tool.shown, MediaCreationTool_22H2.exe",
        "healthy, step.open-page.opened, https://www.microsoft.com/software-download/windows11"
    })
    void shows_a_downloaded_tool_and_else_opens_the_page(String scenario, String key, String opened) throws Exception {
        SimulatedPc pc = SimulatedPc.of(scenario);

        Message remark =
                new StartMediaCreationTool("").act(pc, percent -> {}).remark().orElseThrow();

        assertThat(remark.key()).isEqualTo(key);
        assertThat(String.valueOf(remark.arguments().get(0))).endsWith(opened);
        List<String> all = pc.keeper().read(model -> List.copyOf(model.opened));
        assertThat(all).singleElement().satisfies(one -> assertThat(one).doesNotStartWith("C:"));
    }
}
