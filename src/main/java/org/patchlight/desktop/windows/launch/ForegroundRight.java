package org.patchlight.desktop.windows.launch;

import com.sun.jna.Native;
import com.sun.jna.win32.StdCallLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to bring a window to the front. Windows gives it to the program that a click starts, and that program passes
 * it on to the running instance; otherwise the window would only blink in the taskbar.
 */
public final class ForegroundRight {
    private static final Logger LOG = LoggerFactory.getLogger(ForegroundRight.class);
    private static final int ANY_PROCESS = -1;

    private ForegroundRight() {}

    /** Lets the next program that asks take the foreground, until the person does something else. */
    public static void passOn() {
        if (!WindowLibrary.INSTANCE.AllowSetForegroundWindow(ANY_PROCESS)) {
            LOG.debug("This program has no foreground to pass on: {}", Native.getLastError());
        }
    }

    interface WindowLibrary extends StdCallLibrary {
        WindowLibrary INSTANCE = Native.load("user32", WindowLibrary.class);

        boolean AllowSetForegroundWindow(int process);
    }
}
