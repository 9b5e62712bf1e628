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
public final class SessionNews {
    private static final Logger LOG = LoggerFactory.getLogger(SessionNews.class);

    /** The terminal service may not be running yet while the person signs in. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final ShellWindow window;
    private final WindowTimer again;
    private int attemptsLeft = 6;
    private boolean sessionReported;
    private @Nullable Pointer powerReported;

    /** Registers nothing yet. */
    public SessionNews(ShellWindow window) {
        this.window = window;
        this.again = new WindowTimer(window, this::askForSession);
    }

    /** Registers for both; call it on the window's thread. */
    public void ask() {
        askForSession();
        askForPower();
    }

    /** Unregisters both; call it on the window's thread. */
    public void takeBack() {
        attemptsLeft = 0;
        if (sessionReported) {
            Wtsapi32.INSTANCE.WTSUnRegisterSessionNotification(window.handle());
            sessionReported = false;
        }
        if (powerReported != null) {
            function("UnregisterSuspendResumeNotification").invokeInt(new Object[] {powerReported});
            powerReported = null;
        }
    }

    private void askForSession() {
        if (attemptsLeft <= 0) {
            return;
        }
        attemptsLeft--;
        sessionReported =
                Wtsapi32.INSTANCE.WTSRegisterSessionNotification(window.handle(), Wtsapi32.NOTIFY_FOR_THIS_SESSION);
        if (!sessionReported) {
            again.start(PAUSE);
        }
    }

    /** Available since Windows 8. A PC with Modern Standby sends power messages only to windows that are registered. */
    private void askForPower() {
        try {
            powerReported =
                    function("RegisterSuspendResumeNotification").invokePointer(new Object[] {window.handle(), 0});
        } catch (UnsatisfiedLinkError old) {
            LOG.debug("This Windows tells every window of waking: {}", old.getMessage());
        }
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance("user32").getFunction(name, Function.ALT_CONVENTION);
    }
}
