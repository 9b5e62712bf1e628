package org.patchlight.repair.step.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.RenamedService;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;

class RenameKeyBackTest {
    private static final RegistryKey OWN = key("DoSvc");
    private static final RegistryKey OTHER = key("DoSvc.locked");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final Step step = new RenameKeyBack("DoSvc", "DoSvc.locked");

    @Test
    void the_key_gets_its_name_and_an_undo_from_the_journal_the_other_one() throws PcException {
        pc.registry().renameKey(OWN, "DoSvc.locked");
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isTrue();
        assertThat(pc.registry().exists(OWN.child("Parameters"))).isTrue();
        assertThat(pc.registry().exists(OTHER)).isFalse();
        for (int twice = 0; twice < 2; twice++) {
            undone(before);
            assertThat(pc.registry().exists(OTHER.child("Parameters"))).isTrue();
            assertThat(pc.registry().exists(OWN)).isFalse();
        }
    }

    @Test
    void windows_finds_the_service_after_a_restart_only() throws PcException {
        pc.registry().renameKey(OWN, "DoSvc.locked");
        step.act(pc, percent -> {});
        assertThat(pc.services().find("DoSvc")).isEmpty();
        pc.power().restart(Duration.ofSeconds(30));
        assertThat(pc.services().find("DoSvc")).isPresent();
    }

    @Test
    void a_key_that_exists_already_stays() throws PcException {
        Map<String, String> before = step.before(pc);
        assertThat(step.act(pc, percent -> {}).done()).isFalse();
        undone(before);
        assertThat(pc.registry().exists(OWN)).isTrue();
    }

    @Test
    void a_key_that_runs_another_program_since_is_left_alone() throws PcException {
        pc.registry().renameKey(OWN, "DoSvc.locked");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        pc.registry().write(OWN, "ImagePath", new RegistryValue.Text("C:\\other.exe"));
        refuses(before);
    }

    @Test
    void of_two_keys_neither_is_renamed_over_the_other() throws PcException {
        pc.registry().renameKey(OWN, "DoSvc.locked");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        pc.registry().write(OTHER, "Start", new RegistryValue.Number(4));
        refuses(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HKLM\\SOFTWARE\\Classes",
                "HKLM\\SYSTEM\\CurrentControlSet\\Services",
                "HKLM\\SYSTEM\\CurrentControlSet\\Services\\",
                "HKLM\\SYSTEM\\CurrentControlSet\\Services\\DoSvc\\Parameters",
                "HKCU\\SYSTEM\\CurrentControlSet\\Services\\DoSvc",
                "DoSvc",
                ""
            })
    void a_journal_can_name_no_key_but_that_of_a_service(String target) {
        assertThat(Steps.ofJournal("rename-service-key", target)).isEmpty();
    }

    private void refuses(Map<String, String> before) throws PcException {
        PcException refused = catchThrowableOfType(PcException.class, () -> undone(before));
        assertThat(refused).isNotNull().extracting(PcException::operation).isEqualTo(RenameKeyBack.KEY_CHANGED);
        assertThat(pc.registry().exists(OWN)).isTrue();
    }

    private void undone(Map<String, String> before) throws PcException {
        Steps.ofJournal(step.action(), step.target()).orElseThrow().undo(pc, before);
    }

    private static RegistryKey key(String name) {
        return RenamedService.SERVICES.child(name);
    }
}
