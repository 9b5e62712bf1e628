package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsProgramsTest {
    @ParameterizedTest
    @ValueSource(strings = {"MediaCreationTool22H2.exe", "mediacreationtool.exe", "MediaCreationToolW11 (1).exe"})
    void knowsTheToolByItsNames(String name) {
        assertThat(WindowsPrograms.isMediaCreationTool(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MediaCreationTool.exe.part", "setup.exe", "my MediaCreationTool.exe"})
    void leavesOtherFilesAlone(String name) {
        assertThat(WindowsPrograms.isMediaCreationTool(name)).isFalse();
    }
}
