package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;

/** What every service control manager must do. */
public interface ServicesContract {
    /** ERROR_SERVICE_DISABLED of Windows. */
    int DISABLED_CODE = 1058;

    Duration LIMIT = Duration.ofSeconds(30);
    String MISSING = "PatchlightNoSuchService";

    Pc pc();

    /** See {@link PcContract}. */
    String scratchService();

    /** Whether this platform can delay an automatic start. */
    default boolean knowsDelayedStart() {
        return true;
    }

    @Test
    default void a_missing_service_is_not_found() throws PcException {
        assertThat(pc().services().find(MISSING)).isEmpty();
    }

    @Test
    default void a_service_is_found_in_any_case() throws PcException {
        String name = scratchService();
        assertThat(pc().services().find(name)).contains(stopped(name));
        ServiceFacts upper = pc().services().find(name.toUpperCase(Locale.ROOT)).orElseThrow();
        assertThat(upper.name()).isEqualToIgnoringCase(name);
        assertThat(upper.startType()).isEqualTo(StartType.MANUAL);
        assertThat(upper.state()).isEqualTo(ServiceState.STOPPED);
    }

    @Test
    default void the_access_list_of_a_service_is_text() throws PcException {
        assertThat(pc().services().accessList(scratchService())).startsWith("D:");
        assertMissing(() -> pc().services().accessList(MISSING));
    }

    @Test
    default void trying_the_configuration_changes_nothing() throws PcException {
        String name = scratchService();
        Optional<ServiceFacts> before = pc().services().find(name);
        pc().services().tryConfiguration(name);
        assertThat(pc().services().find(name)).isEqualTo(before);
        assertMissing(() -> pc().services().tryConfiguration(MISSING));
    }

    private static void assertMissing(ThrowingCallable call) {
        PcException refused = catchThrowableOfType(PcException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_service_starts_and_starting_it_again_does_nothing() throws PcException {
        pc().services().start(scratchService(), LIMIT);
        pc().services().start(scratchService(), LIMIT);
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
        pc().services().stop(scratchService(), LIMIT);
    }

    @Test
    default void a_service_stops_and_stopping_it_again_does_nothing() throws PcException {
        pc().services().start(scratchService(), LIMIT);
        pc().services().stop(scratchService(), LIMIT);
        pc().services().stop(scratchService(), LIMIT);
        assertThat(state()).isEqualTo(ServiceState.STOPPED);
    }

    @Test
    default void a_disabled_service_does_not_start() throws PcException {
        pc().services().setStartType(scratchService(), StartType.DISABLED);
        PcException refused = refusal(() -> pc().services().start(scratchService(), LIMIT));
        assertThat(refused.reason()).isEqualTo(Reason.FAILED);
        assertThat(refused.code()).isEqualTo(DISABLED_CODE);
        assertThat(state()).isEqualTo(ServiceState.STOPPED);
        pc().services().setStartType(scratchService(), StartType.MANUAL);
    }

    @Test
    default void a_start_type_is_read_back_as_it_was_set() throws PcException {
        for (StartType type :
                new StartType[] {StartType.AUTOMATIC, StartType.DISABLED, StartType.MANUAL, StartType.MANUAL}) {
            pc().services().setStartType(scratchService(), type);
            assertThat(startType()).isEqualTo(type);
        }
    }

    @Test
    default void a_delayed_start_is_distinguished_from_one_that_is_not() throws PcException {
        assumeTrue(knowsDelayedStart(), "this platform has no delayed start");
        for (StartType type : new StartType[] {
            StartType.AUTOMATIC_DELAYED, StartType.AUTOMATIC, StartType.AUTOMATIC_DELAYED, StartType.MANUAL
        }) {
            pc().services().setStartType(scratchService(), type);
            assertThat(startType()).isEqualTo(type);
        }
    }

    @Test
    default void setting_the_start_type_does_not_start_or_stop_a_service() throws PcException {
        pc().services().setStartType(scratchService(), StartType.AUTOMATIC);
        assertThat(state()).isEqualTo(ServiceState.STOPPED);
        pc().services().start(scratchService(), LIMIT);
        pc().services().setStartType(scratchService(), StartType.MANUAL);
        assertThat(state()).isEqualTo(ServiceState.RUNNING);
        pc().services().stop(scratchService(), LIMIT);
    }

    @Test
    default void what_is_asked_of_a_missing_service_is_refused_as_missing() {
        assertThat(refusal(() -> pc().services().start(MISSING, LIMIT)).reason())
                .isEqualTo(Reason.MISSING);
        assertThat(refusal(() -> pc().services().stop(MISSING, LIMIT)).reason()).isEqualTo(Reason.MISSING);
        assertThat(refusal(() -> pc().services().setStartType(MISSING, StartType.MANUAL))
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    default void a_service_that_none_depends_on_has_no_dependents() throws PcException {
        pc().services().start(scratchService(), LIMIT);
        assertThat(pc().services().dependents(scratchService())).isEmpty();
        pc().services().stop(scratchService(), LIMIT);
        assertThat(refusal(() -> pc().services().dependents(MISSING)).reason()).isEqualTo(Reason.MISSING);
    }

    private ServiceState state() throws PcException {
        return pc().services().find(scratchService()).orElseThrow().state();
    }

    private StartType startType() throws PcException {
        return pc().services().find(scratchService()).orElseThrow().startType();
    }

    private static ServiceFacts stopped(String name) {
        return new ServiceFacts(name, StartType.MANUAL, ServiceState.STOPPED);
    }

    private static PcException refusal(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }
}
