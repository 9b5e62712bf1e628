package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.windows.call.Wine;

/**
 * What the contract of all PCs does not cover: the facts of this PC, and that missing abilities are reported as such.
 */
@EnabledOnOs(OS.WINDOWS)
class WindowsPcTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void reports_this_windows() throws PcException {
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(pc.facts().simulated()).isFalse();
            assertThat(pc.facts().id()).matches("[0-9a-f]{32}");
            assertThat(pc.facts().windows()).contains("Windows");
            assertThat(pc.facts().windowsFolder()).endsWithIgnoringCase("\\windows");
        }
    }

    @Test
    void a_fresh_prefix_is_unmanaged() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(pc.facts().management()).isEqualTo(Management.NONE);
            assertThat(pc.facts().administrator()).isEqualTo(Wine.isElevated());
            assertThat(pc.facts().version().isTenOrLater()).isTrue();
        }
    }

    @Test
    void the_id_is_none_that_other_programs_know() {
        assertThat(WindowsFacts.hashed("6c6e1a1c-5a4f-4d3f-9f53-3c1d0b8f2a77"))
                .isEqualTo(WindowsFacts.hashed("6c6e1a1c-5a4f-4d3f-9f53-3c1d0b8f2a77"))
                .isNotEqualTo(WindowsFacts.hashed("6c6e1a1c-5a4f-4d3f-9f53-3c1d0b8f2a78"))
                .doesNotContain("6c6e1a1c");
    }

    @Test
    void tools_that_wine_lacks_are_unavailable() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(reason(() -> pc.timeService().resync(LIMIT))).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.timeService().report(LIMIT))).isEqualTo(Reason.UNAVAILABLE);
            pc.services().setStartType("wuauserv", StartType.MANUAL);
            assertThat(reason(() -> pc.updateAgent().startSearch())).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.programs().open(Page.UPDATE_TROUBLESHOOTER)))
                    .isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.programs().open(Page.WINDOWS_UPDATE))).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.programs().open(Page.SERVICES))).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.programs().open(Page.DATE_AND_TIME))).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void another_zone_that_wine_cannot_set_is_unavailable_and_the_zone_stays() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            String before = pc.timeZones().current();
            assertThat(reason(() -> pc.timeZones().set("Tokyo Standard Time"))).isEqualTo(Reason.UNAVAILABLE);
            assertThat(pc.timeZones().current()).isEqualTo(before);
        }
    }

    @Test
    void wine_has_no_devices_to_report() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(reason(() -> pc.devices().withProblems())).isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.devices().rescan(LIMIT))).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void wine_saves_no_battery() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(pc.power().isSavingBattery()).isFalse();
        }
    }

    @Test
    void offered_drivers_are_unavailable() throws PcException {
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            assertThat(reason(() -> pc.devices().offeredDrivers())).isEqualTo(Reason.UNAVAILABLE);
            OfferedDriver none = new OfferedDriver("None", "USB\\X", "Printer", "1", LocalDate.EPOCH);
            assertThat(reason(() -> pc.devices().installOffered(none, LIMIT, percent -> {})))
                    .isEqualTo(Reason.UNAVAILABLE);
            assertThat(reason(() -> pc.updateAgent().isInstalling(LIMIT))).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void no_search_is_asked_of_a_disabled_agent() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            pc.services().setStartType("wuauserv", StartType.DISABLED);
            PcException refused = catchThrowableOfType(
                    PcException.class, () -> pc.updateAgent().startSearch());
            pc.services().setStartType("wuauserv", StartType.MANUAL);
            assertThat(refused.reason()).isEqualTo(Reason.FAILED);
            assertThat(refused.code()).isEqualTo(0x80070422);
        }
    }

    @Test
    void the_update_service_is_disabled_and_fixed() throws PcException {
        assumeTrue(Wine.isHere());
        try (WindowsPc pc = WindowsPc.open(new PartsOfPerson())) {
            pc.services().stop("wuauserv", LIMIT);
            pc.services().setStartType("wuauserv", StartType.DISABLED);
            assertThat(pc.services().find("wuauserv").orElseThrow().startType()).isEqualTo(StartType.DISABLED);
            pc.services().setStartType("wuauserv", StartType.MANUAL);
            pc.services().start("wuauserv", LIMIT);
            assertThat(pc.services().find("wuauserv").orElseThrow().isUp()).isTrue();
            pc.services().stop("wuauserv", LIMIT);
        }
    }

    private static Reason reason(ThrowingCallable act) {
        PcException refused = catchThrowableOfType(PcException.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused.reason();
    }
}
