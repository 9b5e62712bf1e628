package org.patchlight.pc.simulated.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.simulated.Evidence;
import org.patchlight.pc.simulated.SimulatedPc;

class FaultsTest {
    private static final Duration LIMIT = Duration.ofDays(1);
    private static final String CACHE = "C:\\Windows\\SoftwareDistribution";

    private final SimulatedPc pc = SimulatedPc.of("update-files-missing");

    @Test
    @Timeout(60)
    void a_hanging_service_times_out_without_waiting() throws PcException {
        pc.faults().hangWhileStopping("WUAUSERV");
        assertThat(refusal(() -> pc.services().stop("wuauserv", LIMIT)).reason())
                .isEqualTo(Reason.TIMED_OUT);
        assertThat(state()).isEqualTo(ServiceState.STOPPING);
        // as on Windows, where a start waits for the stop until its limit
        assertThat(refusal(() -> pc.services().start("wuauserv", LIMIT)).reason())
                .isEqualTo(Reason.TIMED_OUT);
        assertThat(refusal(() -> pc.files().rename(CACHE, "renamed")).reason()).isEqualTo(Reason.IN_USE);
        pc.faults().stopHanging("wuauserv");
        pc.services().stop("wuauserv", LIMIT);
        assertThat(state()).isEqualTo(ServiceState.STOPPED);
    }

    @Test
    void a_held_folder_is_not_renamed_until_it_is_released() throws PcException {
        pc.services().stop("wuauserv", LIMIT);
        pc.faults().hold(CACHE);
        assertThat(refusal(() -> pc.files().rename(CACHE, "renamed")).reason()).isEqualTo(Reason.IN_USE);
        assertThat(refusal(() -> pc.files().rename("C:\\Windows", "renamed")).reason())
                .isEqualTo(Reason.IN_USE);
        pc.faults().letGo(CACHE);
        pc.files().rename(CACHE, "renamed");
        assertThat(pc.files().find("C:\\Windows\\renamed")).isPresent();
    }

    @Test
    void a_locked_log_cannot_be_read() throws Exception {
        pc.faults().hold(Evidence.LOG);
        assertThat(refusal(() -> Evidence.records(pc)).reason()).isEqualTo(Reason.IN_USE);
        pc.faults().letGo(Evidence.LOG);
        assertThat(Evidence.records(pc)).isNotEmpty();
    }

    @Test
    void only_the_chosen_change_is_refused() throws PcException {
        RegistryKey key = RegistryKey.machine("SOFTWARE\\Test");
        pc.faults().failAtChange(2);
        pc.registry().write(key, "first", new RegistryValue.Number(1));
        assertThat(refusal(() -> pc.registry().write(key, "second", new RegistryValue.Number(2)))
                        .reason())
                .isEqualTo(Reason.FAILED);
        pc.registry().write(key, "third", new RegistryValue.Number(3));
        assertThat(pc.registry().number(key, "first")).hasValue(1);
        assertThat(pc.registry().number(key, "second")).isEmpty();
        assertThat(pc.registry().number(key, "third")).hasValue(3);
    }

    private ServiceState state() throws PcException {
        return pc.services().find("wuauserv").orElseThrow().state();
    }

    private static PcException refusal(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
