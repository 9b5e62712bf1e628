package org.patchlight.desktop.windows;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.desktop.windows.window.ShellWindow;
import org.patchlight.machine.Workers;

/** Changes the theme of the account that it runs under: meant for the private prefix of the Wine lane. */
@EnabledOnOs(OS.WINDOWS)
class WindowsAppearanceWindowsTest {
    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
    private ShellWindow window;
    private WindowsAppearance appearance;

    @BeforeEach
    void open() throws IOException {
        forget();
        window = ShellWindow.open();
        appearance = new WindowsAppearance(window, Runnable::run);
    }

    @AfterEach
    void close() {
        window.close();
        forget();
    }

    @Test
    void where_nothing_was_chosen_windows_are_light_and_the_taskbar_is_dark() {
        assertThat(appearance.darkWindows()).isFalse();
        assertThat(appearance.darkTaskbar()).isTrue();
    }

    @Test
    void a_change_is_reported_once_however_often_windows_reports_it() throws Exception {
        BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
        appearance.onChange(() -> told.add(appearance.darkWindows()));
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY);
        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, KEY, "AppsUseLightTheme", 0);

        for (int i = 0; i < 5; i++) {
            window.post(appearance::settingsChanged);
            Workers.sleep(Duration.ofMillis(20));
        }

        assertThat(told.poll(5, TimeUnit.SECONDS)).isTrue();
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void a_value_of_another_type_counts_as_not_chosen() {
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY);
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, KEY, "AppsUseLightTheme", "dark");

        assertThat(appearance.darkWindows()).isFalse();
    }

    @Test
    void accent_and_text_size_of_another_type_count_as_not_chosen() {
        String manager = "Software\\Microsoft\\Windows\\DWM";
        String access = "Software\\Microsoft\\Accessibility";
        for (String key : new String[] {manager, access}) {
            Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, key);
        }
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, manager, "AccentColor", "blue");
        Advapi32Util.registrySetBinaryValue(WinReg.HKEY_CURRENT_USER, access, "TextScaleFactor", new byte[] {1, 2, 3});
        try {
            assertThat(appearance.accent()).isEmpty();
            assertThat(appearance.textScale()).isEqualTo(1);
            assertThat(appearance.contrast()).isEmpty();
        } finally {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, manager, "AccentColor");
            Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, access, "TextScaleFactor");
        }
    }

    private static void forget() {
        if (Advapi32Util.registryKeyExists(WinReg.HKEY_CURRENT_USER, KEY)) {
            for (String value : new String[] {"AppsUseLightTheme", "SystemUsesLightTheme"}) {
                if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, KEY, value)) {
                    Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, KEY, value);
                }
            }
        }
    }
}
