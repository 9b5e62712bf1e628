package org.patchlight.desktop.windows.window;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Runs a body once, later, on the thread of the window, without a thread of its own. Used on that thread only. */
public final class WindowTimer {
    private static final int WM_TIMER = 0x113;
    private static final AtomicLong COUNT = new AtomicLong();

    private final ShellWindow window;
    private final Runnable body;
    private final Pointer id = new Pointer(COUNT.incrementAndGet());
    private boolean waiting;

    /** @param body runs on the thread of the window */
    public WindowTimer(ShellWindow window, Runnable body) {
        this.window = window;
        this.body = body;
        window.listen(this::received);
    }

    /** Runs the body after this delay. Starting again while it waits restarts the delay. */
    public void start(Duration delay) {
        waiting = true;
        UserLibrary.INSTANCE.SetTimer(window.handle(), id, (int) delay.toMillis(), null);
    }

    /** Whether the body has not run yet. */
    public boolean waiting() {
        return waiting;
    }

    private void received(int message, long wParam, long lParam) {
        if (message != WM_TIMER || wParam != Pointer.nativeValue(id)) {
            return;
        }
        UserLibrary.INSTANCE.KillTimer(window.handle(), id);
        waiting = false;
        body.run();
    }
}
