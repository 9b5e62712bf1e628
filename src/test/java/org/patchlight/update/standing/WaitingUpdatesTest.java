package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.NextMove;
import org.patchlight.health.Owner;
import org.patchlight.health.Severity;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.Network;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Power;
import org.patchlight.pc.PowerSupply;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.update.standing.blocker.WaitingUpdates;

class WaitingUpdatesTest {
    private static final WaitingUpdates WAITING = new WaitingUpdates();

    @ParameterizedTest
    @CsvSource({
        "8024004C, updates-wait-for-power",
        "800F0829, updates-wait-for-power",
        "80D03804, updates-wait-for-power",
        "80D03801, updates-wait-for-connection",
        "80240059, updates-wait-for-connection",
        "800F0908, updates-wait-for-connection"
    })
    void a_code_of_battery_or_cost_is_a_note_with_your_next_step(String code, String id) {
        Finding finding = run("healthy").failed(Long.parseLong(code, 16)).only(WAITING);
        assertThat(finding.id()).isEqualTo(id);
        assertThat(finding.severity()).isEqualTo(Severity.INFO);
        assertThat(finding.observed()).isEqualTo(StandingCheckRun.NOW.minus(Duration.ofHours(1)));
        assertThat(StandingCheckRun.text(finding)).contains("0x" + code, "ReportingEvents.log");
        NextMove next = NextMove.of(finding, List.of(finding)).orElseThrow();
        assertThat(next.owner()).isEqualTo(Owner.YOU);
        assertThat(next.step().key()).isEqualTo("next." + id);
    }

    @ParameterizedTest
    @ValueSource(longs = {0x80070002L, 0x80D02002L, 0x800F0922L, 0x8024402CL, 0xC1900101L})
    void other_failures_are_not(long code) {
        assertThat(run("on-battery").failed(code).findings(WAITING)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthy", "on-battery"})
    void a_battery_in_use_holds_nothing_back_by_itself(String scenario) {
        assertThat(run(scenario).overdue().findings(WAITING)).isEmpty();
    }

    @Test
    void both_are_told_apart_and_each_says_what_it_is_about() {
        assertThat(run("healthy").failed(0x8024004CL).failed(0x80D03801L).findings(WAITING))
                .extracting(Finding::id)
                .containsExactly("updates-wait-for-power", "updates-wait-for-connection");
    }

    @Test
    void the_supply_of_this_moment_is_shown_for_the_battery_only() throws PcException {
        assertThat(text(PowerSupply.MAINS)).contains("plugged in now");
        assertThat(text(PowerSupply.battery(23))).contains("on battery now, at 23 percent");
        assertThat(text(new PowerSupply(true, OptionalInt.empty(), true))).contains("doesn't say its charge");
        assertThat(StandingCheckRun.text(run("healthy").failed(0x80240059L).only(WAITING)))
                .doesNotContain("plugged", "battery");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false, is metered now",
        "false, true, false, is metered now",
        "false, false, true, is metered now",
        "false, false, false, isn't metered now"
    })
    void the_connection_of_this_moment_is_shown_for_the_connection_only(
            boolean metered, boolean roaming, boolean overLimit, String shown) {
        Pc pc = withCost(() -> new ConnectionCost(metered, roaming, overLimit));
        assertThat(StandingCheckRun.text(
                        StandingCheckRun.of(pc).failed(0x80240059L).only(WAITING)))
                .contains(shown);
        assertThat(StandingCheckRun.text(
                        StandingCheckRun.of(pc).failed(0x8024004CL).only(WAITING)))
                .doesNotContain("metered");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, 0", "TIMED_OUT, 1", "FAILED, 1"})
    void a_connection_that_cannot_be_read_leaves_the_note_and_is_said(Reason reason, int said) {
        StandingCheckRun check = StandingCheckRun.of(withCost(() -> {
                    throw new PcException(reason, "GetCost", "NetworkListManager", 0);
                }))
                .failed(0x80D03801L);
        assertThat(check.only(WAITING).evidence()).hasSize(1);
        assertThat(check.unread).hasSize(said);
    }

    @Test
    void a_supply_that_cannot_be_read_leaves_the_note_and_is_said() {
        Pc silent = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public Power power() {
                return new Silent(super.power());
            }
        };
        StandingCheckRun check = StandingCheckRun.of(silent).failed(0x8024004CL);
        assertThat(check.only(WAITING).evidence()).hasSize(1);
        assertThat(check.unread).hasSize(1);
    }

    /** Reads a cost, or fails. */
    @FunctionalInterface
    private interface Cost {
        ConnectionCost read() throws PcException;
    }

    private static Pc withCost(Cost cost) {
        return new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public Network network() {
                return (Network) Proxy.newProxyInstance(
                        Network.class.getClassLoader(),
                        new Class<?>[] {Network.class},
                        (proxy, method, arguments) -> cost.read());
            }
        };
    }

    private static StandingCheckRun run(String scenario) {
        return StandingCheckRun.of(SimulatedPc.of(scenario));
    }

    private static String text(PowerSupply supply) throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.keeper().change("test", "power", model -> model.supply = supply);
        return StandingCheckRun.text(StandingCheckRun.of(pc).failed(0x8024004CL).only(WAITING));
    }

    private record Silent(Power all) implements Power {
        @Override
        public void restart(Duration delay) throws PcException {
            all.restart(delay);
        }

        @Override
        public boolean abortRestart() throws PcException {
            return all.abortRestart();
        }

        @Override
        public Duration uptime() throws PcException {
            return all.uptime();
        }

        @Override
        public boolean isSavingBattery() throws PcException {
            return all.isSavingBattery();
        }

        @Override
        public PowerSupply supply() throws PcException {
            throw new PcException(Reason.FAILED, "GetSystemPowerStatus", "PC", 0);
        }
    }
}
