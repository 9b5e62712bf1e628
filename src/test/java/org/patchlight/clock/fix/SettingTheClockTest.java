package org.patchlight.clock.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.clock.measure.ClockTrust.Distrusted;
import org.patchlight.clock.measure.ClockTrust.Trusted;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.Step;
import org.patchlight.words.Words;

/** The plans of the fixes that set the clock, on PCs with several problems. */
class SettingTheClockTest {
    private static final String W32TIME = "SYSTEM\\CurrentControlSet\\Services\\W32Time";
    private static final RegistryKey PARAMETERS = RegistryKey.machine(W32TIME + "\\Parameters");
    private static final RegistryKey CONFIG = RegistryKey.machine(W32TIME + "\\Config");
    private static final RegistryKey NTP_CLIENT = RegistryKey.machine(W32TIME + "\\TimeProviders\\NtpClient");
    private static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");

    private SimulatedPc pc = SimulatedPc.of("healthy");
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void windows_sets_the_clock_first_and_our_own_measurement_comes_second() throws PcException {
        assertThat(actions(resync(Duration.ofSeconds(137)))).containsExactly("resync-clock", "set-clock");
    }

    @ParameterizedTest
    @ValueSource(longs = {54_001, -54_001, 4_000_000})
    void an_offset_that_windows_refuses_is_set_first_and_windows_resyncs_afterwards(long seconds) throws PcException {
        assertThat(actions(resync(Duration.ofSeconds(seconds)))).containsExactly("set-clock", "resync-clock");
    }

    @Test
    void a_limit_of_its_own_or_of_a_policy_counts_each_for_its_direction() throws PcException {
        pc.registry().write(CONFIG, "MaxNegPhaseCorrection", new RegistryValue.Number(60));
        pc.registry().write(CONFIG, "MaxPosPhaseCorrection", new RegistryValue.Number(0xFFFF_FFFFL));
        assertThat(actions(resync(Duration.ofSeconds(-61)))).startsWith("set-clock");
        assertThat(actions(resync(Duration.ofDays(90)))).startsWith("resync-clock");
        pc.registry().write(POLICY.child("Config"), "MaxPosPhaseCorrection", new RegistryValue.Number(3600));
        assertThat(actions(resync(Duration.ofDays(90)))).startsWith("set-clock");
    }

    @Test
    void without_a_trusted_measurement_only_windows_sets_the_clock_and_the_plan_says_why() throws PcException {
        ClockTrust alone = new Distrusted(Message.of("clock.distrust.unconfirmed"));
        FixProposal proposal = new ResynchronizeClock(means(alone)).propose(pc, null);
        assertThat(actions(proposal)).containsExactly("resync-clock");
        assertThat(proposal.steps()).noneMatch(Step::mayFail);
        assertThat(words.say(proposal.obstacle().orElseThrow())).contains("Only one time server");
    }

    @Test
    void a_clock_that_is_right_is_not_stepped() throws PcException {
        FixProposal proposal = new ResynchronizeClock(means(new ClockTrust.NotNeeded())).propose(pc, null);
        assertThat(actions(proposal)).containsExactly("resync-clock");
        assertThat(proposal.obstacle()).isEmpty();
    }

    @Test
    void a_disabled_service_is_enabled_and_started_and_a_refusal_does_not_end_the_fix() throws PcException {
        pc.services().stop("W32Time", Duration.ofSeconds(1));
        pc.services().setStartType("W32Time", StartType.DISABLED);
        FixProposal proposal = resync(Duration.ofSeconds(137));
        assertThat(actions(proposal)).containsExactly("set-start-type", "start-service", "resync-clock", "set-clock");
        assertThat(proposal.steps().subList(0, 3)).allMatch(Step::mayFail);
        assertThat(proposal.steps().get(3).mayFail()).isFalse();
    }

    @Test
    void a_pc_that_queries_no_server_gets_a_time_server() throws PcException {
        pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NoSync"));
        FixProposal proposal = resync(Duration.ofSeconds(137));
        assertThat(actions(proposal))
                .containsExactly("stop-service", "set-registry-value", "start-service", "resync-clock", "set-clock");
        assertThat(proposal.steps().subList(0, 3)).noneMatch(Step::mayFail);
    }

    @Test
    void internet_time_is_turned_on_with_the_existing_peers() throws PcException {
        pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NoSync"));
        pc.registry().write(PARAMETERS, "NtpServer", new RegistryValue.Text("ntp.example,0x8 other.example,0x1"));
        pc.registry().write(NTP_CLIENT, "Enabled", new RegistryValue.Number(0));
        FixProposal proposal = enable();
        assertThat(proposal.steps())
                .extracting(Step::target)
                .containsExactly("W32Time", PARAMETERS + "\\Type", NTP_CLIENT + "\\Enabled", "W32Time", "W32Time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "other.example", "other.example,0x1", ",0x8", "other.example,x"})
    void without_a_peer_queried_as_a_client_the_default_one_is_set(String peers) throws PcException {
        pc.registry().write(PARAMETERS, "NtpServer", new RegistryValue.Text(peers));
        for (Step step : enable().steps()) {
            step.act(pc, percent -> {});
        }
        assertThat(pc.registry().text(PARAMETERS, "NtpServer")).contains("time.windows.com,0x9");
        assertThat(pc.services().find("W32Time").orElseThrow().state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void internet_time_that_is_on_is_left_alone() throws PcException {
        assertThat(enable().steps()).isEmpty();
        assertThat(words.say(enable().obstacle().orElseThrow())).contains("already");
    }

    @Test
    void a_domain_as_the_source_of_a_pc_without_one_is_replaced_by_a_server() throws PcException {
        pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NT5DS"));
        assertThat(enable().steps()).extracting(Step::target).contains(PARAMETERS + "\\Type");
        assertThat(resync(Duration.ofSeconds(137)).steps())
                .extracting(Step::target)
                .contains(PARAMETERS + "\\Type");
    }

    @ParameterizedTest
    @CsvSource({"managed-pc, organisation", "clock-virtual-machine, host"})
    void if_people_or_a_host_are_in_charge_both_fixes_only_advise(String scenario, String word) throws PcException {
        pc = SimulatedPc.of(scenario);
        assertOnlyAdvises(word);
    }

    @Test
    void a_virtual_machine_whose_source_is_a_server_is_set() throws PcException {
        pc = SimulatedPc.of("clock-virtual-machine");
        pc.registry()
                .write(
                        RegistryKey.machine(W32TIME + "\\TimeProviders\\VMICTimeProvider"),
                        "Enabled",
                        new RegistryValue.Number(0));
        assertThat(resync(Duration.ofSeconds(137)).steps()).isNotEmpty();
    }

    @Test
    void if_a_policy_or_another_program_is_in_charge_both_fixes_only_advise() throws PcException {
        pc.registry().write(POLICY.child("Parameters"), "Type", new RegistryValue.Text("NTP"));
        assertOnlyAdvises("policy");
        pc.registry().deleteValue(POLICY.child("Parameters"), "Type");
        RegistryKey other = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\NetTimeSvc");
        pc.registry().write(other, "Start", new RegistryValue.Number(3));
        assertThat(resync(Duration.ofSeconds(137)).steps()).isNotEmpty();
        pc.services().start("NetTimeSvc", Duration.ofSeconds(1));
        assertOnlyAdvises("NetTime");
    }

    private void assertOnlyAdvises(String word) throws PcException {
        for (FixProposal proposal : List.of(resync(Duration.ofSeconds(137)), enable())) {
            assertThat(proposal.steps()).isEmpty();
            assertThat(words.say(proposal.obstacle().orElseThrow())).contains(word);
        }
    }

    private FixProposal enable() throws PcException {
        return new EnableInternetTime().propose(pc, null);
    }

    private FixProposal resync(Duration offset) throws PcException {
        MeasuredOffset measured =
                new MeasuredOffset(offset, pc.clock().now(), pc.clock().nanos());
        return new ResynchronizeClock(means(new Trusted(measured))).propose(pc, null);
    }

    private static TrustedTime means(ClockTrust trust) {
        return new TrustedTime(() -> trust, time -> true);
    }

    private static List<String> actions(FixProposal proposal) {
        return proposal.steps().stream().map(Step::action).toList();
    }
}
