package org.patchlight.selftest;

import java.util.List;
import java.util.OptionalLong;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.program.ShellFacts;

/** Lines about the tray and notifications of this session, and the policies and settings that hide them. */
final class SessionLines {
    private static final String CURRENT = "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\";
    private static final String EXPLORER = CURRENT + "Policies\\Explorer";
    private static final String POLICIES = "SOFTWARE\\Policies\\Microsoft\\Windows\\";

    /** A registry value that hides the tray or notifications if it has this number. */
    private record Switch(RegistryKey key, String name, long hides) {}

    private static final List<Switch> TRAY = List.of(
            new Switch(RegistryKey.user(EXPLORER), "NoTrayItemsDisplay", 1),
            new Switch(RegistryKey.machine(EXPLORER), "NoTrayItemsDisplay", 1));

    private static final List<Switch> NOTIFICATIONS = List.of(
            new Switch(RegistryKey.user(CURRENT + "PushNotifications"), "ToastEnabled", 0),
            new Switch(
                    RegistryKey.user(POLICIES + "CurrentVersion\\PushNotifications"),
                    "NoToastApplicationNotification",
                    1),
            new Switch(
                    RegistryKey.machine(POLICIES + "CurrentVersion\\PushNotifications"),
                    "NoToastApplicationNotification",
                    1),
            new Switch(RegistryKey.user(POLICIES + "Explorer"), "DisableNotificationCenter", 1),
            new Switch(RegistryKey.machine(POLICIES + "Explorer"), "DisableNotificationCenter", 1),
            new Switch(RegistryKey.user(EXPLORER), "TaskbarNoNotification", 1),
            new Switch(RegistryKey.user(CURRENT + "Explorer\\Advanced"), "EnableBalloonTips", 0));

    private final Pc pc;
    private final Lines lines;

    SessionLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        lines.read("tray", this::tray);
        lines.read("notifications", () -> switches("notifications", NOTIFICATIONS));
    }

    private void tray() throws PcException {
        ShellFacts shell = pc.programContext().shell();
        if (shell.taskbar()) {
            lines.ok("tray", "taskbar", "selftest.tray");
        } else {
            lines.attention("tray", "no taskbar", "selftest.tray.none");
        }
        String state = Integer.toString(shell.notificationState());
        if (shell.notificationState() == ShellFacts.ACCEPTS) {
            lines.ok("notifications-now", state, "selftest.notifications-now");
        } else {
            lines.attention("notifications-now", state, "selftest.notifications-now.held");
        }
        lines.read("tray-policy", () -> switches("tray-policy", TRAY));
    }

    private void switches(String id, List<Switch> switches) throws PcException {
        for (Switch one : switches) {
            OptionalLong set = pc.registry().number(one.key(), one.name());
            if (set.isPresent() && set.getAsLong() == one.hides()) {
                lines.attention(id, one.name() + "=" + one.hides(), "selftest." + id + ".hidden", one.name());
                return;
            }
        }
        lines.ok(id, "not hidden", "selftest." + id);
    }
}
