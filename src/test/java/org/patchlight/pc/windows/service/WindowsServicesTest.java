package org.patchlight.pc.windows.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.windows.call.Wine;

@EnabledOnOs(OS.WINDOWS)
class WindowsServicesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final WindowsServices services = new WindowsServices();

    @Test
    void finds_the_service_that_updates_need() throws PcException {
        assertThat(services.find("wuauserv")).map(ServiceFacts::name).contains("wuauserv");
    }

    @Test
    void a_service_that_hangs_while_stopping_is_timed_out_and_not_killed() throws PcException {
        try (StubService stub = StubService.register("PatchlightSlow")) {
            stub.stopSlowly(3000);
            services.start(stub.name(), LIMIT);
            PcException late =
                    catchThrowableOfType(PcException.class, () -> services.stop(stub.name(), Duration.ofMillis(500)));
            assertThat(late.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(services.find(stub.name()).orElseThrow().state()).isEqualTo(ServiceState.STOPPING);
            services.stop(stub.name(), LIMIT);
            assertThat(services.find(stub.name()).orElseThrow().state()).isEqualTo(ServiceState.STOPPED);
        }
    }

    @Test
    void starting_one_that_is_just_stopping_waits_for_its_end_first() throws PcException {
        try (StubService stub = StubService.register("PatchlightRestarted")) {
            stub.stopSlowly(1000);
            services.start(stub.name(), LIMIT);
            assertThat(catchThrowableOfType(PcException.class, () -> services.stop(stub.name(), Duration.ofMillis(100)))
                            .reason())
                    .isEqualTo(Reason.TIMED_OUT);
            services.start(stub.name(), LIMIT);
            assertThat(services.find(stub.name()).orElseThrow().state()).isEqualTo(ServiceState.RUNNING);
        }
    }

    @Test
    void dependent_services_are_listed_in_the_order_to_stop_them() throws PcException {
        try (StubService base = StubService.register("PatchlightBase");
                StubService middle = StubService.registerNeeding("PatchlightMiddle", "PatchlightBase");
                StubService top = StubService.registerNeeding("PatchlightTop", "PatchlightMiddle")) {
            for (StubService each : List.of(base, middle, top)) {
                services.start(each.name(), LIMIT);
            }
            assumeFalse(
                    Wine.isHere() && services.dependents(base.name()).isEmpty(), "this Wine knows of no dependents");
            assertThat(services.dependents(base.name())).containsExactly(top.name(), middle.name());
            PcException needed = catchThrowableOfType(PcException.class, () -> services.stop(base.name(), LIMIT));
            assertThat(needed.code()).isEqualTo(1051);
            services.stop(top.name(), LIMIT);
            assertThat(services.dependents(base.name())).containsExactly(middle.name());
            services.stop(middle.name(), LIMIT);
            assertThat(services.dependents(base.name())).isEmpty();
            services.stop(base.name(), LIMIT);
        }
    }
}
