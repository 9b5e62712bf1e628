package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.ptr.IntByReference;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Elevation.Answer;
import org.patchlight.desktop.Elevation.Running;
import org.patchlight.desktop.windows.window.ShellWindow;

@EnabledOnOs(OS.WINDOWS)
class WindowsElevationWindowsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path CMD = Path.of("C:\\windows\\system32\\cmd.exe");
    private static final ProtectedFolders.Tree SAFE = (root, folder) -> Optional.empty();
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
    void the_exit_code_of_the_elevated_run_comes_back() {
        assertThat(elevation(CMD, true).start(List.of("/c", "exit", "7")))
                .isInstanceOfSatisfying(Answer.Started.class, started -> {
                    try (Running running = started.running()) {
                        assertThat(running.isVisible()).isTrue();
                        assertThat(ended(running)).isEqualTo(7);
                    }
                });
    }

    @Test
    void a_missing_program_is_reported() {
        Path missing = Path.of("C:\\windows\\system32\\no-such-program.exe");

        assertThat(elevation(missing, true).start(List.of())).isEqualTo(new Answer.Impossible("elevation.missing"));
    }

    @Test
    void what_is_not_protected_or_has_no_starter_is_never_elevated() {
        OwnProgram without = new OwnProgram(CMD, List.of(), null, List.of());

        assertThat(elevation(CMD, false).start(List.of("/c", "exit", "7"))).isEqualTo(new Answer.Unprotected());
        assertThat(new WindowsElevation(without, window.handle()).start(List.of()))
                .isEqualTo(new Answer.Unprotected());
    }

    @Test
    void waiting_goes_by_pieces() {
        assertThat(elevation(CMD, true).start(List.of("/c", "ping", "-n", "3", "127.0.0.1")))
                .isInstanceOfSatisfying(Answer.Started.class, started -> {
                    try (Running running = started.running()) {
                        assertThat(running.await(Duration.ofMillis(10))).isEmpty();
                        ended(running);
                    }
                });
    }

    private static int ended(Running running) {
        for (int second = 0; second < LIMIT.toSeconds(); second++) {
            OptionalInt exit = running.await(Duration.ofSeconds(1));
            if (exit.isPresent()) {
                return exit.getAsInt();
            }
        }
        throw new AssertionError("it did not end");
    }

    @Test
    void windows_takes_our_command_lines_apart_into_what_we_put_in() {
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

    private WindowsElevation elevation(Path program, boolean everything) {
        OwnProgram own = new OwnProgram(CMD, List.of(), program, List.of());
        ProtectedFolders folders = everything
                ? new ProtectedFolders(List.of(CMD.getRoot()), path -> false, path -> path, SAFE)
                : new ProtectedFolders(
                        List.of(Path.of("C:\\Program Files")), path -> false, Path::toAbsolutePath, SAFE);
        return new WindowsElevation(own, window.handle(), folders);
    }
}
