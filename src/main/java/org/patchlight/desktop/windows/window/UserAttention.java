package org.patchlight.desktop.windows.window;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the person can be disturbed: not while a program fills the screen, a presentation runs or no one is there, and
 * not in the first minutes after the PC started or woke up. Windows answers the first three.
 */
public final class UserAttention {
    static final Duration AFTER_START = Duration.ofMinutes(3);
    static final Duration AFTER_RESUME = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(UserAttention.class);
    /** Notifications are welcome. */
    private static final int ACCEPTS = 5;
    /** An app of the Store is in front, which Windows lets notifications appear over. */
    private static final int APP = 7;

    private volatile @Nullable Long resumedAt;
    private volatile boolean locked;

    /** Takes note that the PC just woke up. */
    public void resumed() {
        resumedAt = MachineTime.nanos();
    }

    /** Takes note that the person locked or unlocked the session. */
    public void locked(boolean now) {
        locked = now;
    }

    /** Whether a notification may appear now. If Windows doesn't say, it may. */
    public boolean mayDisturb() {
        Duration sinceStart = Duration.ofMillis(Kernel32.INSTANCE.GetTickCount64());
        Long resumed = resumedAt;
        Duration sinceResume = resumed == null ? AFTER_RESUME : Duration.ofNanos(MachineTime.nanos() - resumed);
        return !locked && isFree(answer().orElse(ACCEPTS), sinceStart, sinceResume);
    }

    /** @param state a QUERY_USER_NOTIFICATION_STATE, or 5 if Windows doesn't say */
    static boolean isFree(int state, Duration sinceStart, Duration sinceResume) {
        return (state == ACCEPTS || state == APP)
                && sinceStart.compareTo(AFTER_START) >= 0
                && sinceResume.compareTo(AFTER_RESUME) >= 0;
    }

    /** The QUERY_USER_NOTIFICATION_STATE of this session; empty if Windows doesn't say. */
    static OptionalInt answer() {
        IntByReference state = new IntByReference();
        int code = ShellLibrary.INSTANCE.SHQueryUserNotificationState(state);
        if (code != 0) {
            LOG.debug("Windows doesn't say whether notifications are welcome: 0x{}", Integer.toHexString(code));
            return OptionalInt.empty();
        }
        return OptionalInt.of(state.getValue());
    }

    interface ShellLibrary extends StdCallLibrary {
        ShellLibrary INSTANCE = Native.load("shell32", ShellLibrary.class);

        int SHQueryUserNotificationState(IntByReference state);
    }
}
