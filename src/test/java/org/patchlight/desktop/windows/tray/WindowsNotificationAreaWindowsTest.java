package org.patchlight.desktop.windows.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinReg;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.WINDOWS)
class WindowsNotificationAreaWindowsTest {
    private static final String KEY = "Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\Explorer";
    private static final String VALUE = "NoTrayItemsDisplay";

    private final NotificationArea area = new WindowsNotificationArea();

    @AfterEach
    void removePolicy() {
        if (Advapi32Util.registryValueExists(WinReg.HKEY_CURRENT_USER, KEY, VALUE)) {
            Advapi32Util.registryDeleteValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE);
        }
    }

    @Test
    void this_session_has_a_taskbar() {
        assertThat(area.hasTaskbar()).isTrue();
    }

    @Test
    void only_a_policy_that_is_on_hides_the_icons() {
        assertThat(area.isHiddenByPolicy()).isFalse();
        Advapi32Util.registryCreateKey(WinReg.HKEY_CURRENT_USER, KEY);

        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE, 1);
        assertThat(area.isHiddenByPolicy()).isTrue();
        Advapi32Util.registrySetIntValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE, 0);
        assertThat(area.isHiddenByPolicy()).isFalse();
        Advapi32Util.registrySetStringValue(WinReg.HKEY_CURRENT_USER, KEY, VALUE, "1");
        assertThat(area.isHiddenByPolicy()).isFalse();
    }
}
