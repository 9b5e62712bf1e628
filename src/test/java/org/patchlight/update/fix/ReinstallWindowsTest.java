package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcFacts;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.Step;
import org.patchlight.words.Words;

/** The last fix opens the page that this Windows has, says what to check first, and starts nothing. */
class ReinstallWindowsTest {
    private static final RegistryKey BITLOCKER =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\BitLockerStatus");

    @ParameterizedTest
    @CsvSource({
        "10, 26100, open-page recovery",
        "10, 22631, open-page recovery",
        "10, 22621, open-page recovery",
        "10, 22000, start-media-creation-tool media-creation-tool",
        "10, 19045, start-media-creation-tool media-creation-tool",
        "6, 9600, start-media-creation-tool media-creation-tool"
    })
    void the_page_is_the_one_of_this_windows_and_opens_as_the_person(int major, int build, String expected)
            throws PcException {
        Pc pc = ofVersion(new WindowsVersion(major, major == 10 ? 0 : 3, build));
        List<Step> steps = new ReinstallWindows().propose(pc, null).steps();
        assertThat(steps)
                .extracting(step -> step.action() + " " + step.target())
                .containsExactly(expected);
        assertThat(steps).allMatch(Step::opensForPerson).noneMatch(Step::administrator);
    }

    @Test
    void where_the_person_chooses_the_medium_the_plan_names_edition_and_language() throws PcException {
        Pc pc = ofVersion(new WindowsVersion(10, 0, 19045));
        assertThat(why(new ReinstallWindows().propose(pc, null)))
                .startsWith("Before you start:")
                .contains("the edition of Windows 11 Pro", "English (United States) (en-US)", "are lost");
        assertThat(why(new ReinstallWindows().propose(SimulatedPc.of("healthy"), null)))
                .contains("stays the same", "mains power", "212 GB are free")
                .doesNotContain("recovery key");
    }

    @Test
    void an_encrypted_drive_needs_its_recovery_key_and_what_could_not_be_read_is_said() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.registry().write(BITLOCKER, "BootStatus", new RegistryValue.Number(1));
        assertThat(why(new ReinstallWindows().propose(pc, null)))
                .contains("is encrypted", "Save its recovery key first");
        pc.registry().deleteValue(BITLOCKER, "BootStatus");
        assertThat(why(new ReinstallWindows().propose(pc, null)))
                .contains("Couldn't check whether the drive is encrypted", "recovery key");
    }

    @Test
    void too_little_space_and_a_battery_stand_in_the_way() throws PcException {
        assertThat(said(new ReinstallWindows()
                        .propose(SimulatedPc.of("disk-full+on-battery"), null)
                        .obstacle()
                        .orElseThrow()))
                .contains("Only 1 GB are free", "20 GB", "runs on battery");
        assertThat(new ReinstallWindows()
                        .propose(SimulatedPc.of("healthy"), null)
                        .obstacle())
                .isEmpty();
    }

    private static Pc ofVersion(WindowsVersion version) {
        return new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public PcFacts facts() {
                PcFacts facts = super.facts();
                return new PcFacts(
                        true,
                        facts.scenario(),
                        facts.id(),
                        facts.windows(),
                        version,
                        facts.windowsFolder(),
                        facts.management(),
                        true);
            }
        };
    }

    private static String why(FixProposal proposal) {
        assertThat(proposal.tierOrNull()).isNotNull();
        return said(proposal.tierOrNull().why());
    }

    private static String said(Message message) {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(message);
    }
}
