package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.standing.blocker.SafeguardHold;

class SafeguardHoldTest {
    private static final SafeguardHold HOLD = new SafeguardHold();
    private static final String WINDOWS = "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";
    private static final String VERSIONS = WINDOWS + "\\AppCompatFlags\\TargetVersionUpgradeExperienceIndicators\\";

    @ParameterizedTest
    @ValueSource(strings = {"41332279", "52754008,48632717", " 7 "})
    void a_hold_is_a_note_with_its_number(String ids) throws PcException {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("healthy"))
                .value(VERSIONS + "GE24H2", "GatedBlockId", ids)
                .only(HOLD);
        assertThat(finding.id()).isEqualTo("safeguard-hold");
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(StandingCheckRun.text(finding)).contains("GE24H2", ids.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "", "0", "none,None", "a-text", "0,0"})
    void no_number_is_no_hold(String ids) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(VERSIONS + "GE24H2", "GatedBlockId", ids)
                        .findings(HOLD))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NI23H2", "NI22H2", "CO21H2", "21H1", "ni22h2"})
    void a_hold_on_the_installed_version_or_an_earlier_one_is_past(String version) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(VERSIONS + version, "GatedBlockId", "41332279")
                        .value(WINDOWS, "DisplayVersion", "23H2")
                        .findings(HOLD))
                .isEmpty();
    }
}
