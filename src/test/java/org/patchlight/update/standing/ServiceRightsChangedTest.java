package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.update.standing.blocker.ServiceRightsChanged;

class ServiceRightsChangedTest {
    private static final ServiceRightsChanged RIGHTS = new ServiceRightsChanged();
    private static final String KEY = "HKLM\\SYSTEM\\CurrentControlSet\\Services\\";
    private static final String USUAL = "(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:(D;;RPWP;;;SY)" + USUAL,
                "D:PAI(D;;0x10;;;WD)" + USUAL,
                "O:SYG:SYD:(D;;GA;;;S-1-1-0)" + USUAL + "S:(AU;FA;RP;;;WD)",
                "D:(A;;CCLCSWLOCRRC;;;SY)(A;;CCLCSWLOCRRC;;;BA)",
                "D:(A;;RP;;;S-1-5-21-1004336348-1177238915-682003330-1001)"
            })
    void rights_that_keep_windows_from_starting_a_service_are_reported(String list) throws PcException {
        StandingCheckRun run =
                StandingCheckRun.of(SimulatedPc.of("healthy")).value(KEY + "wuauserv\\Security", "AccessList", list);
        Finding finding = run.only(RIGHTS);
        assertThat(finding.id()).isEqualTo("service-rights-changed");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding)).contains("wuauserv");
        assertThat(run.overdue().only(RIGHTS).severity()).isEqualTo(Severity.PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D:" + USUAL,
                "D:", // what Wine answers; no one could read such a list on Windows
                "D:(D;;WP;;;IU)" + USUAL,
                "D:(D;;RP;;;S-1-5-21-1004336348-1177238915-682003330-1001)" + USUAL,
                "D:(D;;WDWO;;;WD)" + USUAL,
                "D:(A;;GA;;;SY)",
                "D:(A;;0xF01FF;;;S-1-5-18)",
                "D:NO_ACCESS_CONTROL",
                "",
                "D:(A;;RP"
            })
    void other_rights_are_not(String list) throws PcException {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy"))
                        .value(KEY + "BITS\\Security", "AccessList", list)
                        .findings(RIGHTS))
                .isEmpty();
    }

    @Test
    void a_healthy_pc_has_no_such_rights() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(RIGHTS))
                .isEmpty();
    }
}
