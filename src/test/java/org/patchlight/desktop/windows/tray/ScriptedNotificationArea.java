package org.patchlight.desktop.windows.tray;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.desktop.windows.window.OneShotTimer;

/**
 * A notification area in scripted time. It keeps icons as Explorer does: ADD fails for an icon that is there, MODIFY
 * for one that isn't.
 */
final class ScriptedNotificationArea implements NotificationArea {
    /** Whether Explorer runs. */
    boolean taskbar = true;
    /** Whether Explorer is too busy: calls answer false. */
    boolean busy;
    /** Whether a busy Explorer still carries out the calls, as when Windows has only stopped waiting for it. */
    boolean carriesOutLate = true;
    /** Whether the taskbar rejects all icons. */
    boolean rejects;
    /** Whether the policy hides all icons. */
    boolean hidden;

    /** The calls so far, such as {@code ADD picture}. */
    final List<String> calls = new ArrayList<>();
    /** The icon that Explorer has; empty if none. */
    final List<NotifyIconData> icons = new ArrayList<>();
    /** The text of each balloon that Explorer received. */
    final List<String> balloons = new ArrayList<>();

    private static final int HAS_ICON = 2;
    private static final int HAS_INFO = 0x10;
    private long nanos = 1;
    private Runnable body = () -> {};
    private long due = Long.MAX_VALUE;

    @Override
    public boolean call(int message, NotifyIconData data) {
        calls.add(name(message) + ((data.uFlags & HAS_ICON) != 0 ? " picture" : ""));
        boolean done = taskbar && (!busy || carriesOutLate) && carryOut(message, data);
        return done && !busy;
    }

    private boolean carryOut(int message, NotifyIconData data) {
        return switch (message) {
            case NotifyIcon.ADD -> !rejects && icons.isEmpty() && icons.add(data);
            case NotifyIcon.MODIFY -> !icons.isEmpty() && modify(data);
            case NotifyIcon.DELETE -> {
                boolean was = !icons.isEmpty();
                icons.clear();
                yield was;
            }
            default -> !icons.isEmpty();
        };
    }

    private boolean modify(NotifyIconData data) {
        if ((data.uFlags & HAS_INFO) != 0) {
            balloons.add(String.valueOf(data.szInfo).trim());
        } else {
            icons.set(0, data);
        }
        return true;
    }

    private static String name(int message) {
        return List.of("ADD", "MODIFY", "DELETE", "SETFOCUS", "SETVERSION").get(message);
    }

    @Override
    public boolean hasTaskbar() {
        return taskbar;
    }

    @Override
    public boolean isHiddenByPolicy() {
        return hidden;
    }

    /** The monotonic clock of the script. */
    long nanos() {
        return nanos;
    }

    /** The only timer of the script. */
    OneShotTimer timer(Runnable newBody) {
        body = newBody;
        return new OneShotTimer() {
            @Override
            public void start(Duration delay) {
                due = nanos + delay.toNanos();
            }

            @Override
            public boolean waiting() {
                return due != Long.MAX_VALUE;
            }
        };
    }

    /** Lets time pass; the timer runs when it is due. */
    void pass(Duration time) {
        long until = nanos + time.toNanos();
        while (due <= until) {
            nanos = due;
            due = Long.MAX_VALUE;
            body.run();
        }
        nanos = until;
    }
}
