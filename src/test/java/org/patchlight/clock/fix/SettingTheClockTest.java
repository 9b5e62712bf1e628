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

/** What the fixes that set the clock would do on PCs that are ill in several ways. */
class SettingTheClockTest {
    private static final String W32TIME = "SYSTEM\\CurrentControlSet\\Services\\W32Time";
    private static final RegistryKey PARAMETERS = RegistryKey.machine(W32TIME + "\\Parameters");
    private static final RegistryKey CONFIG = RegistryKey.machine(W32TIME + "\\Config");
    private static final RegistryKey NTP_CLIENT = RegistryKey.machine(W32TIME + "\\TimeProviders\\NtpClient");
    private static final RegistryKey POLICY = RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\W32Time");

    private SimulatedPc pc = SimulatedPc.of("healthy");
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void windowsIsAskedFirstAndOurOwnMeasurementComesSecond() throws PcException {
        assertThat(actions(resync(Duration.ofSeconds(137)))).containsExactly("resync-clock", "set-clock");
    }

    @ParameterizedTest
    @ValueSource(longs = {54_001, -54_001, 4_000_000})
    void whatWindowsIsKnownToRefuseIsSetFirstAndWindowsAskedAfterwards(long seconds) throws PcException {
        assertThat(actions(resync(Duration.ofSeconds(seconds)))).containsExactly("set-clock", "resync-clock");
    }

    @Test
    void aLimitOfItsOwnOrOfAPolicyCountsEachForItsDirection() throws PcException {
        pc.registry().write(CONFIG, "MaxNegPhaseCorrection", new RegistryValue.Number(60));
        pc.registry().write(CONFIG, "MaxPosPhaseCorrection", new RegistryValue.Number(0xFFFF_FFFFL));
        assertThat(actions(resync(Duration.ofSeconds(-61)))).startsWith("set-clock");
        assertThat(actions(resync(Duration.ofDays(90)))).startsWith("resync-clock");
        pc.registry().write(POLICY.child("Config"), "MaxPosPhaseCorrection", new RegistryValue.Number(3600));
        assertThat(actions(resync(Duration.ofDays(90)))).startsWith("set-clock");
    }

    @Test
    void withoutAMeasurementToTrustOnlyWindowsIsAskedAndItIsSaidWhy() throws PcException {
        ClockTrust alone = new Distrusted(Message.of("clock.distrust.unconfirmed"));
        FixProposal proposal = new ResynchronizeClock(means(alone)).prescribe(pc, null);
        assertThat(actions(proposal)).containsExactly("resync-clock");
        assertThat(proposal.steps()).noneMatch(Step::mayFail);
        assertThat(words.say(proposal.obstacle().orElseThrow())).contains("Only one time server");
    }

    @Test
    void aClockThatIsRightIsNotStepped() throws PcException {
        FixProposal proposal = new ResynchronizeClock(means(new ClockTrust.NotNeeded())).prescribe(pc, null);
        assertThat(actions(proposal)).containsExactly("resync-clock");
        assertThat(proposal.obstacle()).isEmpty();
    }

    @Test
    void aServiceThatIsSwitchedOffIsEnabledAndStartedWithoutEndingTheFixIfItWillNot() throws PcException {
        pc.services().stop("W32Time", Duration.ofSeconds(1));
        pc.services().setStartType("W32Time", StartType.DISABLED);
        FixProposal proposal = resync(Duration.ofSeconds(137));
        assertThat(actions(proposal)).containsExactly("set-start-type", "start-service", "resync-clock", "set-clock");
        assertThat(proposal.steps().subList(0, 3)).allMatch(Step::mayFail);
        assertThat(proposal.steps().get(3).mayFail()).isFalse();
    }

    @Test
    void aPcThatAsksNobodyIsGivenATimeServer() throws PcException {
        pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NoSync"));
        FixProposal proposal = resync(Duration.ofSeconds(137));
        assertThat(actions(proposal))
                .containsExactly("stop-service", "set-registry-value", "start-service", "resync-clock", "set-clock");
        assertThat(proposal.steps().subList(0, 3)).noneMatch(Step::mayFail);
    }

    @Test
    void internetTimeIsTurnedOnWithThePeersThatAreThere() throws PcException {
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
    void withoutAPeerThatIsAskedAsAClientTheUsualOneIsSet(String peers) throws PcException {
        pc.registry().write(PARAMETERS, "NtpServer", new RegistryValue.Text(peers));
        for (Step step : enable().steps()) {
            step.act(pc, percent -> {});
        }
        assertThat(pc.registry().text(PARAMETERS, "NtpServer")).contains("time.windows.com,0x9");
        assertThat(pc.services().find("W32Time").orElseThrow().state()).isEqualTo(ServiceState.RUNNING);
    }

    @Test
    void internetTimeThatIsOnIsLeftAlone() throws PcException {
        assertThat(enable().steps()).isEmpty();
        assertThat(words.say(enable().obstacle().orElseThrow())).contains("already");
    }

    @Test
    void aDomainAsTheSourceOfAPcThatIsInNoneIsReplacedByAServer() throws PcException {
        pc.registry().write(PARAMETERS, "Type", new RegistryValue.Text("NT5DS"));
        assertThat(enable().steps()).extracting(Step::target).contains(PARAMETERS + "\\Type");
        assertThat(resync(Duration.ofSeconds(137)).steps())
                .extracting(Step::target)
                .contains(PARAMETERS + "\\Type");
    }

    @ParameterizedTest
    @CsvSource({"managed-pc, organisation", "clock-virtual-machine, host"})
    void wherePeopleOrAHostAreInChargeBothOnlyAdvise(String scenario, String word) throws PcException {
        pc = SimulatedPc.of(scenario);
        assertOnlyAdvises(word);
    }

    @Test
    void aVirtualMachineWhoseSourceIsAServerIsSet() throws PcException {
        pc = SimulatedPc.of("clock-virtual-machine");
        pc.registry()
                .write(
                        RegistryKey.machine(W32TIME + "\\TimeProviders\\VMICTimeProvider"),
                        "Enabled",
                        new RegistryValue.Number(0));
        assertThat(resync(Duration.ofSeconds(137)).steps()).isNotEmpty();
    }

    @Test
    void whereAPolicyOrAnotherProgramIsInChargeBothOnlyAdvise() throws PcException {
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
        return new EnableInternetTime().prescribe(pc, null);
    }

    private FixProposal resync(Duration offset) throws PcException {
        MeasuredOffset measured =
                new MeasuredOffset(offset, pc.clock().now(), pc.clock().nanos());
        return new ResynchronizeClock(means(new Trusted(measured))).prescribe(pc, null);
    }

    private static TrustedTime means(ClockTrust trust) {
        return new TrustedTime(() -> trust, time -> true);
    }

    private static List<String> actions(FixProposal proposal) {
        return proposal.steps().stream().map(Step::action).toList();
    }
}
