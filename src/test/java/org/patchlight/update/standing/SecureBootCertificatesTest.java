package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;

class SecureBootCertificatesTest {
    private static final SecureBootCertificates CERTIFICATES = new SecureBootCertificates();
    private static final String STATE = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\State";
    private static final String SERVICING = "HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\Servicing";

    private static StandingCheckRun pc(long enabled) throws PcException {
        return StandingCheckRun.of(SimulatedPc.of("healthy")).value(STATE, "UEFISecureBootEnabled", enabled);
    }

    @ParameterizedTest
    @CsvSource({
        "NotStarted, 0, 0, 'Windows hasn''t begun'",
        "inprogress, 0, 0, Restart the PC",
        "InProgress, 2147942419, 0x80070013, firmware",
        "InProgress, -2147024891, 0x80070005, firmware",
        "NotStarted, 19, 19, firmware"
    })
    void each_state_says_what_to_do_next(String status, long error, String shown, String next) throws PcException {
        Finding finding = pc(1).value(SERVICING, "UEFICA2023Status", status)
                .value(SERVICING, "UEFICA2023Error", error)
                .only(CERTIFICATES);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding)).contains(next, status, "UEFICA2023Error " + shown + ".");
    }

    @Test
    void nothing_is_said_where_the_new_certificates_are_in_use() throws PcException {
        assertThat(pc(1).value(SERVICING, "UEFICA2023Status", "Updated").findings(CERTIFICATES))
                .isEmpty();
        assertThat(pc(1).value(SERVICING, "UEFICA2023Status", "updated")
                        .value(SERVICING, "UEFICA2023Error", 2147942419L)
                        .findings(CERTIFICATES))
                .isEmpty();
        assertThat(pc(1).value(SERVICING, "UEFICA2023Status", "NotStarted")
                        .value(SERVICING, "WindowsUEFICA2023Capable", 2)
                        .findings(CERTIFICATES))
                .isEmpty();
    }

    @Test
    void nothing_is_said_without_secure_boot_or_where_windows_does_not_know_the_values() throws PcException {
        assertThat(pc(0).value(SERVICING, "UEFICA2023Status", "NotStarted").findings(CERTIFICATES))
                .isEmpty();
        assertThat(pc(1).findings(CERTIFICATES)).isEmpty();
        assertThat(pc(1).value(SERVICING, "UEFICA2023Status", "SomethingNew").findings(CERTIFICATES))
                .isEmpty();
    }
}
