package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Elevation.Outcome;

@EnabledOnOs(OS.WINDOWS)
class WindowsElevationWindowsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Path CMD = Path.of("C:\\windows\\system32\\cmd.exe");
    private static final HKEY USER = WinReg.HKEY_CURRENT_USER;
    private ShellWindow window;

    @BeforeEach
    void open() throws IOException {
        window = ShellWindow.open();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theExitCodeOfTheElevatedRunComesBack() {
        assertThat(elevation(CMD, true).run(List.of("exit", "7"), LIMIT)).isEqualTo(new Outcome.Ended(7));
    }

    @Test
    void aProgramThatIsNotThereIsSaidSo() {
        Path missing = Path.of("C:\\windows\\system32\\no-such-program.exe");

        assertThat(elevation(missing, true).run(List.of(), LIMIT))
                .isEqualTo(new Outcome.Impossible("elevation.missing"));
    }

    @Test
    void aProgramOutsideProgramFilesIsNotElevated() {
        assertThat(elevation(CMD, false).run(List.of("exit", "7"), LIMIT))
                .isEqualTo(new Outcome.Impossible("elevation.unprotected-folder"));
    }

    @Test
    void whoIsNoAdministratorYetIsOnlyMadeOneFromProgramFiles() {
        OwnProgram own = new OwnProgram(CMD, List.of(), List.of("/c"), List.of());
        Outcome expected = Advapi32Util.isCurrentProcessElevated()
                ? new Outcome.Ended(9)
                : new Outcome.Impossible("elevation.unprotected-folder");

        assertThat(new WindowsElevation(own, window.handle()).run(List.of("exit", "9"), LIMIT))
                .isEqualTo(expected);
    }

    @Test
    void optionsForJavaInTheEnvironmentOfTheAccountAreRefused() {
        Advapi32Util.registrySetStringValue(USER, "Environment", "_JAVA_OPTIONS", "-Dx=y");
        ProtectedFolders all = new ProtectedFolders(List.of(CMD.getRoot()), path -> false, path -> path);
        OwnProgram own = new OwnProgram(CMD, List.of(), List.of("/c"), List.of());
        WindowsElevation elevation = new WindowsElevation(own, window.handle(), all, false);
        try {
            assertThat(elevation.run(List.of("exit", "7"), LIMIT))
                    .isEqualTo(new Outcome.Impossible("elevation.java-options"));
        } finally {
            Advapi32Util.registryDeleteValue(USER, "Environment", "_JAVA_OPTIONS");
        }
        assertThat(elevation.run(List.of("exit", "7"), LIMIT)).isEqualTo(new Outcome.Ended(7));
    }

    @Test
    void waitingHasALimit() {
        assertThat(elevation(CMD, true).run(List.of("ping", "-n", "4", "127.0.0.1"), Duration.ofMillis(400)))
                .isEqualTo(new Outcome.Impossible("elevation.no-answer"));
    }

    @Test
    void windowsTakesOurCommandLinesApartIntoWhatWePutIn() {
        List<String> arguments = List.of("plain", "two words", "", "a\"b", "C:\\dir with space\\", "\\\\\"", "x\\");

        assertThat(apart(CommandLine.of("C:\\Program Files\\p.exe", arguments)))
                .containsExactly(
                        "C:\\Program Files\\p.exe",
                        "plain",
                        "two words",
                        "",
                        "a\"b",
                        "C:\\dir with space\\",
                        "\\\\\"",
                        "x\\");
    }

    private static String[] apart(String commandLine) {
        IntByReference count = new IntByReference();
        Pointer parts = Shell32.INSTANCE.CommandLineToArgvW(new WString(commandLine), count);
        try {
            return parts.getWideStringArray(0, count.getValue());
        } finally {
            Kernel32.INSTANCE.LocalFree(parts);
        }
    }

    private WindowsElevation elevation(Path program, boolean administratorAlready) {
        OwnProgram own = new OwnProgram(program, List.of(), List.of("/c"), List.of());
        ProtectedFolders folders =
                new ProtectedFolders(List.of(Path.of("C:\\Program Files")), path -> false, Path::toAbsolutePath);
        return new WindowsElevation(own, window.handle(), folders, administratorAlready);
    }
}
