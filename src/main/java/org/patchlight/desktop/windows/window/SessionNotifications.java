package org.patchlight.desktop.windows.window;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Wtsapi32;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers the window for the two notifications that Windows sends only on request: lock and unlock of the session,
 * and resume on Modern Standby.
 */
public final class SessionNotifications {
    private static final Logger LOG = LoggerFactory.getLogger(SessionNotifications.class);

    /** The terminal service may not be running yet while the person signs in. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int DEVICE_NOTIFY_WINDOW_HANDLE = 0;
    private final ShellWindow window;
    private final WindowTimer again;
    private int attemptsLeft = 6;
    private boolean registered;
    private @Nullable Pointer powerHandle;

    /** Registers nothing yet. */
    public SessionNotifications(ShellWindow window) {
        this.window = window;
        this.again = new WindowTimer(window, this::registerForSession);
    }

    /** Registers for both; call it on the window's thread. */
    public void register() {
        registerForSession();
        registerForPower();
    }

    /** Unregisters both; call it on the window's thread. */
    public void unregister() {
        attemptsLeft = 0;
        if (registered) {
            Wtsapi32.INSTANCE.WTSUnRegisterSessionNotification(window.handle());
            registered = false;
        }
        if (powerHandle != null) {
            function("UnregisterSuspendResumeNotification").invokeInt(new Object[] {powerHandle});
            powerHandle = null;
        }
    }

    private void registerForSession() {
        if (attemptsLeft <= 0) {
            return;
        }
        attemptsLeft--;
        registered =
                Wtsapi32.INSTANCE.WTSRegisterSessionNotification(window.handle(), Wtsapi32.NOTIFY_FOR_THIS_SESSION);
        if (!registered) {
            again.start(PAUSE);
        }
    }

    /** Available since Windows 8. A PC with Modern Standby sends power messages only to windows that are registered. */
    private void registerForPower() {
        try {
            powerHandle = function("RegisterSuspendResumeNotification")
                    .invokePointer(new Object[] {window.handle(), DEVICE_NOTIFY_WINDOW_HANDLE});
        } catch (UnsatisfiedLinkError old) {
            LOG.debug("This Windows sends power messages to every window: {}", old.getMessage());
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance("user32").getFunction(name, Function.ALT_CONVENTION);
    }
}
