package org.patchlight.pc.windows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.pc.PcException;

class CleanEnvironmentTest {
    private static final Path WINDOWS = Path.of("D:\\Windows");
    private static final Path SYSTEM = Path.of("D:\\Windows\\system32");
    private static final Path DATA = Path.of("D:\\ProgramData");

    @Test
    void has_what_windows_programs_expect_and_nothing_else() {
        Map<String, String> variables = new CleanEnvironment(WINDOWS, SYSTEM, DATA, 9, 8).variables();

        assertThat(new TreeMap<>(variables))
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("SystemRoot", "D:\\Windows"),
                        Map.entry("windir", "D:\\Windows"),
                        Map.entry("SystemDrive", "D:"),
                        Map.entry("PATH", "D:\\Windows\\system32"),
                        Map.entry("PATHEXT", ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC"),
                        Map.entry("ComSpec", "D:\\Windows\\system32\\cmd.exe"),
                        Map.entry("TEMP", "D:\\Windows\\Temp"),
                        Map.entry("TMP", "D:\\Windows\\Temp"),
                        Map.entry("ProgramData", "D:\\ProgramData"),
                        Map.entry("ALLUSERSPROFILE", "D:\\ProgramData"),
                        Map.entry("PROCESSOR_ARCHITECTURE", "AMD64"),
                        Map.entry("NUMBER_OF_PROCESSORS", "8"))));
    }

    @Test
    void a_folder_that_windows_does_not_report_is_left_out() {
        assertThat(new CleanEnvironment(WINDOWS, SYSTEM, null, 9, 8).variables())
                .hasSize(10)
                .doesNotContainKeys("ProgramData", "ALLUSERSPROFILE");
    }

    /** PROCESSOR_ARCHITECTURE_INTEL, _ARM, _AMD64 and _ARM64 of winnt.h. */
    @ParameterizedTest
    @CsvSource({"0, x86", "5, ARM", "9, AMD64", "12, ARM64"})
    void names_the_architecture_as_windows_does(int number, String name) {
        assertThat(new CleanEnvironment(WINDOWS, SYSTEM, DATA, number, 1).variables())
                .containsEntry("PROCESSOR_ARCHITECTURE", name);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void is_what_this_windows_reports() throws PcException {
        CleanEnvironment clean = CleanEnvironment.ofThisWindows();

        assertThat(clean.programData()).isAbsolute().matches(Files::isDirectory);
        assertThat(clean.windows()).matches(Files::isDirectory);
        assertThat(clean.architecture()).isIn(9, 12);
        assertThat(clean.processors()).isBetween(1, 64);
    }
}
