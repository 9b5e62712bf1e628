package org.patchlight.desktop.windows.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.Autostart.State;

@EnabledOnOs(OS.WINDOWS)
class WindowsAutostartWindowsTest {
    private static final String NAME = "Patchlight test";
    private static final String RUN = "Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String DECISIONS =
            "Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run";
    private final WindowsAutostart autostart = autostart(List.of("--tray"));

    @AfterEach
    void cleanUp() throws IOException {
        autostart.set(false);
        if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, DECISIONS, NAME)) {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, DECISIONS, NAME);
        }
    }

    @Test
    void it_is_written_read_and_taken_away() throws IOException {
        assertThat(autostart.state()).isEqualTo(State.OFF);

        autostart.set(true);
        assertThat(autostart.state()).isEqualTo(State.ON);
        assertThat(Advapi32Util.registryGetStringValue(WinReg.HKEY_CURRENT_USER, RUN, NAME))
                .isEqualTo("\"C:\\Program Files\\Patchlight\\Patchlight.exe\" --tray");

        autostart.set(false);
        autostart.set(false);
        assertThat(autostart.state()).isEqualTo(State.OFF);
    }

    @Test
    void the_persons_no_is_seen_and_stays() throws IOException {
        byte[] no = {3, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8};
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, DECISIONS);
        Advapi32Util.registrySetBinaryValue(WinReg.HKEY_CURRENT_USER, DECISIONS, NAME, no);

        autostart.set(true);

        assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
        assertThat(Advapi32Util.registryGetBinaryValue(WinReg.HKEY_CURRENT_USER, DECISIONS, NAME))
                .isEqualTo(no);
    }

    @Test
    void what_setup_wrote_for_all_users_counts_and_is_not_written_twice() throws IOException {
        Advapi32Util.registrySetStringValue(WinReg.HKEY_LOCAL_MACHINE, RUN, NAME, "for all users");
        try {
            assertThat(autostart.state()).isEqualTo(State.ON);

            autostart.set(true);
            assertThat(Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, RUN, NAME))
                    .isFalse();
            assertThatThrownBy(() -> autostart.set(false)).hasMessageContaining("all users");
            assertThat(autostart.state()).isEqualTo(State.ON);
        } finally {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_LOCAL_MACHINE, RUN, NAME);
        }
    }

    @Test
    void a_persons_no_to_what_setup_wrote_is_seen() {
        Advapi32Util.registrySetStringValue(WinReg.HKEY_LOCAL_MACHINE, RUN, NAME, "for all users");
        Advapi32Util.registryCreateKey(WinReg.HKEY_LOCAL_MACHINE, DECISIONS);
        Advapi32Util.registrySetBinaryValue(WinReg.HKEY_LOCAL_MACHINE, DECISIONS, NAME, new byte[] {3, 0, 0, 0});
        try {
            assertThat(autostart.state()).isEqualTo(State.SWITCHED_OFF_BY_USER);
        } finally {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_LOCAL_MACHINE, RUN, NAME);
            Advapi32Util.registryDeleteValue(WinReg.HKEY_LOCAL_MACHINE, DECISIONS, NAME);
        }
    }

    @Test
    void a_command_that_windows_would_not_run_is_not_written() {
        WindowsAutostart tooLong = autostart(List.of("x".repeat(260)));

        assertThatThrownBy(() -> tooLong.set(true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer");
        assertThat(tooLong.state()).isEqualTo(State.OFF);
    }

    private static WindowsAutostart autostart(List<String> arguments) {
        Path program = Path.of("C:\\Program Files\\Patchlight\\Patchlight.exe");
        return new WindowsAutostart(NAME, new OwnProgram(program, arguments, null, List.of()));
    }
}
