package org.patchlight.desktop.windows.window;

import com.sun.jna.Pointer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The timers of a window, which need no thread of their own. */
public final class WindowTimer implements OneShotTimer {
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

    @Override
    public void start(Duration delay) {
        waiting = true;
        UserLibrary.INSTANCE.SetTimer(window.handle(), id, (int) delay.toMillis(), null);
    }

    @Override
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
