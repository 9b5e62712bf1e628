package org.patchlight;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.patchlight.cli.CommandFailure;
import org.patchlight.cli.CommandFailure.Kind;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.generic.GenericDesktop;
import org.patchlight.desktop.windows.TrayOpener;
import org.patchlight.desktop.windows.WindowsDesktop;
import org.patchlight.desktop.windows.launch.OwnProgram;
import org.patchlight.desktop.windows.launch.WindowsSession;
import org.patchlight.health.Message;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.settings.Home;
import org.patchlight.words.FileTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop session that this process runs in. */
final class DesktopSession {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopSession.class);

    private DesktopSession() {}

    /** Whether there is one. Listing the screens is the real test: DISPLAY may be set without a display. */
    static boolean isThere() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (AWTError | HeadlessException | LinkageError noScreen) {
            LOG.info("there is no desktop session: {}", noScreen.toString());
            return false;
        }
    }

    /** Its number, where one person can have several at once; empty elsewhere, or if Windows doesn't say it. */
    static OptionalInt number() {
        return hasNativeWindows() ? WindowsSession.number() : OptionalInt.empty();
    }

    /**
     * Opens its desktop.
     *
     * @param onSessionEnd called when the session ends
     * @throws CommandFailure if Windows refuses a window
     */
    static Desktop open(Runnable onSessionEnd) throws CommandFailure {
        GenericDesktop generic = GenericDesktop.ofThisProgram(Home.configuration(System.getenv()));
        if (!hasNativeWindows()) {
            return generic;
        }
        Map<TrayKind, TrayOpener> others = Map.of(
                TrayKind.DORKBOX, onClick -> generic.openTray(TrayKind.DORKBOX, onClick),
                TrayKind.AWT, onClick -> generic.openTray(TrayKind.AWT, onClick));
        try {
            return WindowsDesktop.open(OwnProgram.installed(), others, onSessionEnd);
        } catch (IOException refused) {
            LOG.warn("the hidden window", refused);
            throw new CommandFailure(Kind.UNREADABLE, Message.of("cli.tray.no-window", FileTrouble.reason(refused)));
        }
    }

    /** Whether {@link #startAgain} works here. */
    static boolean canStartAgain() {
        return hasNativeWindows();
    }

    /** Starts the tray again, once this one has given up its place. */
    static void startAgain(List<String> arguments) {
        try {
            OwnProgram.installed().start(arguments);
        } catch (IOException refused) {
            LOG.error("the tray could not be started again", refused);
        }
    }

    private static boolean hasNativeWindows() {
        return OperatingSystem.isWindows() && NativeCodeFailure.find().isEmpty();
    }
}
