package org.patchlight.pc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateFiles.Renamed;
import org.patchlight.pc.simulated.SimulatedPc;

class UpdateFilesTest {
    private static final String FOLDER = "C:\\Windows\\System32\\";

    private final SimulatedPc pc = SimulatedPc.of("healthy");

    @Test
    void a_healthy_windows_has_none_although_some_programs_are_missing() throws PcException {
        assertThat(UpdateFiles.libraries(pc)).isEmpty();
        assertThat(UpdateFiles.programs(pc)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"usosvc.dll_BAK", "USOSVC.DLL.old", "_usosvc.dll", "usosvc.dll.disabled-by-me"})
    void a_name_with_something_added_is_found(String name) throws PcException {
        pc.files().rename(FOLDER + "usosvc.dll", name);
        assertThat(UpdateFiles.libraries(pc)).containsExactly(new Renamed(FOLDER + "usosvc.dll", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usosvc.bak", "usosvc.dll.mui", "usosvc.dll.a-name-that-is-longer-than-any-program-makes"})
    void another_name_is_not(String name) throws PcException {
        pc.files().rename(FOLDER + "usosvc.dll", name);
        assertThat(UpdateFiles.libraries(pc)).isEmpty();
    }

    @Test
    void of_two_candidates_none_is_chosen() throws PcException {
        pc.files().rename(FOLDER + "usosvc.dll", "usosvc.dll.1");
        pc.files().rename(FOLDER + "dosvc.dll", "usosvc.dll.2");
        assertThat(UpdateFiles.libraries(pc)).isEmpty();
    }

    @Test
    void a_program_of_windows_update_is_found() throws PcException {
        pc.files().rename(FOLDER + "spoolsv.exe", "UsoClient.exe_BAK");
        assertThat(UpdateFiles.programs(pc))
                .containsExactly(new Renamed(FOLDER + "UsoClient.exe", "UsoClient.exe_BAK"));
    }
}
