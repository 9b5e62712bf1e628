package org.patchlight.clock.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.clock.ScriptedPc;
import org.patchlight.clock.measure.ClockTrust;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Undo;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixChoice;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.MeasuredOffset;
import org.patchlight.repair.step.SetTimeZone;
import org.patchlight.repair.step.WindowsRequest;
import org.patchlight.repair.step.WindowsRequest.Request;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.sntp.Rejection;
import org.patchlight.words.Words;

class ClockFixesTest {
    private static final WindowsRequest RESYNC = new WindowsRequest(Request.RESYNC_CLOCK, "W32Time");

    private final ScriptedPc pc = new ScriptedPc();
    private TrustedTime means = TrustedTime.NONE;
    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void a_disabled_time_service_is_enabled_started_and_resynchronized() throws PcException {
        service(StartType.DISABLED, ServiceState.STOPPED);
        assertThat(resync().steps())
                .isEqualTo(List.of(new SetStartType("W32Time", StartType.MANUAL), new StartService("W32Time"), RESYNC));
    }

    @Test
    void a_stopped_time_service_is_started_and_resynchronized() throws PcException {
        service(StartType.MANUAL, ServiceState.STOPPED);
        assertThat(resync().steps()).isEqualTo(List.of(new StartService("W32Time"), RESYNC));
    }

    @Test
    void a_running_time_service_is_only_resynchronized() throws PcException {
        service(StartType.AUTOMATIC, ServiceState.RUNNING);
        assertThat(resync().steps()).isEqualTo(List.of(RESYNC));
    }

    @Test
    void without_a_time_service_there_is_an_obstacle_and_no_step() throws PcException {
        pc.timeService = null;
        assertThat(resync().steps()).isEmpty();
        assertThat(words.say(resync().obstacle().orElseThrow())).contains("no Windows Time service");
    }

    @Test
    void a_zone_must_be_chosen() throws PcException {
        FixProposal proposal = new SetTheTimeZone(means).propose(pc, null);
        assertThat(proposal.steps()).isEmpty();
        assertThat(words.say(proposal.obstacle().orElseThrow())).contains("set-time-zone=\"W. Europe Standard Time\"");
    }

    @Test
    void the_zones_that_fit_are_offered_if_the_local_time_was_set_by_hand() throws PcException {
        means = new TrustedTime(
                () -> new ClockTrust.Trusted(new MeasuredOffset(Duration.ofHours(-1), pc.now(), pc.nanos())),
                time -> true);
        FixProposal proposal = new SetTheTimeZone(means).propose(pc, null);
        assertThat(words.say(proposal.obstacle().orElseThrow())).contains("these fit: \"W. Europe Standard Time\"");
        assertThat(proposal.choices())
                .containsExactly(
                        new FixChoice("W. Europe Standard Time", "(UTC+01:00) Berlin", true),
                        new FixChoice("GMT Standard Time", "(UTC+00:00) London", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W. Europe Standard Time", " w. europe standard time "})
    void a_chosen_zone_is_set_as_windows_spells_it(String value) throws PcException {
        assertThat(new SetTheTimeZone(means).propose(pc, value).steps())
                .isEqualTo(List.of(new SetTimeZone("W. Europe Standard Time")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Middle Earth Standard Time", "GMT Standard Time"})
    void an_unknown_or_current_zone_is_an_obstacle_that_names_it(String value) throws PcException {
        FixProposal proposal = new SetTheTimeZone(means).propose(pc, value);
        assertThat(proposal.steps()).isEmpty();
        assertThat(words.say(proposal.obstacle().orElseThrow())).contains(value);
    }

    @Test
    void every_fix_is_declared_in_words() {
        for (Fix fix : List.of(new ResynchronizeClock(means), new EnableInternetTime(), new SetTheTimeZone(means))) {
            FixDeclaration declaration = fix.declaration();
            assertThat(words.say(declaration.title())).isNotBlank();
            assertThat(words.say(declaration.description())).isNotBlank();
            assertThat(declaration.changes())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(words.say(line)).isNotBlank());
        }
        assertThat(new ResynchronizeClock(means).declaration().undo()).isEqualTo(Undo.PARTIAL);
        assertThat(new ResynchronizeClock(means).declaration().runsUnattended()).isTrue();
        assertThat(new SetTheTimeZone(means).declaration().runsUnattended()).isFalse();
    }

    @Test
    void every_rejection_start_type_and_state_has_its_words() {
        for (Rejection why : Rejection.values()) {
            assertThat(words.say("clock.reading.rejected." + why.id())).isNotBlank();
        }
        for (StartType type : StartType.values()) {
            assertThat(words.say("clock.start-type." + type.id())).isNotBlank();
        }
        for (ServiceState state : ServiceState.values()) {
            assertThat(words.say("clock.service-state." + state.name().toLowerCase(Locale.ROOT)))
                    .isNotBlank();
        }
    }

    private FixProposal resync() throws PcException {
        return new ResynchronizeClock(means).propose(pc, null);
    }

    private void service(StartType startType, ServiceState state) {
        pc.timeService = new ServiceFacts("W32Time", startType, state);
    }
}
