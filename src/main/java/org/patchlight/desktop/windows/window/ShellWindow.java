package org.patchlight.desktop.windows.window;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.LRESULT;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinUser.MSG;
import com.sun.jna.platform.win32.WinUser.WindowProc;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.patchlight.machine.Faults;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One hidden window with its own thread and message loop. It is a top-level window, because message-only windows do not
 * receive broadcasts (new taskbar, theme, power, end of the session). Each message is passed to the listeners and then
 * handled as Windows does by default.
 */
public final class ShellWindow implements AutoCloseable {
    /** Receives messages on the window's thread; must be quick and must not wait. */
    public interface Listener {
        void received(int message, long wParam, long lParam);
    }

    private static final Logger LOG = LoggerFactory.getLogger(ShellWindow.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration PULSE = Duration.ofMillis(20);
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int WM_DESTROY = 0x2;
    private static final int MSGFLT_ALLOW = 1;

    /** Posted when the queue has something to run. Numbers from 0x8000 belong to the program. */
    private static final int RUN_POSTED = 0x8002;

    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HWND> opened = new CompletableFuture<>();

    /** A field, because native code calls it: if it were garbage collected, the process would crash. */
    private final WindowProc proc = this::received;

    private final Thread thread = Workers.thread("win-tray", this::live);

    /** Only used on the window's thread. */
    private boolean destroyed;

    private ShellWindow() {}

    /**
     * Opens the window and waits until it is there.
     *
     * @throws IOException if Windows refuses it, as in a session without a desktop
     */
    public static ShellWindow open() throws IOException {
        ShellWindow window = new ShellWindow();
        window.thread.start();
        window.await(window.opened);
        return window;
    }

    /** The native handle of the window. */
    public HWND handle() {
        return opened.join();
    }

    /** Passes every message from now on to the listener. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /**
     * Accepts this message also from programs with fewer rights, such as Explorer if this program runs as an
     * administrator.
     */
    public void allow(int message) {
        UserLibrary.INSTANCE.ChangeWindowMessageFilterEx(handle(), message, MSGFLT_ALLOW, null);
    }

    /** Runs the body soon on the window's thread, also while a menu is open. */
    public void post(Runnable body) {
        posted.add(body);
        if (!UserLibrary.INSTANCE.PostMessage(handle(), RUN_POSTED, Pointer.NULL, Pointer.NULL)) {
            LOG.debug("The tray window is gone");
        }
    }

    /**
     * Runs the question on the window's thread and waits for its answer, at most 10 s.
     *
     * @throws IOException if the question failed, or there was no answer in time
     */
    public <T> T ask(Callable<T> question) throws IOException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable body = () -> {
            try {
                answer.complete(question.call());
            } catch (Throwable failed) {
                answer.completeExceptionally(failed);
            }
        };
        if (Thread.currentThread().equals(thread)) {
            body.run();
        } else {
            post(body);
        }
        return await(answer);
    }

    /**
     * Waits on the window's own thread until this work is done, the limit has passed or the window was closed. Posted
     * bodies still run, so the work may use the window and even close it.
     */
    public void waitHere(Future<?> work, Duration limit) {
        long start = MachineTime.nanos();
        while (!work.isDone() && !destroyed && MachineTime.nanos() - start < limit.toNanos()) {
            runPosted();
            if (!Workers.sleep(PULSE)) {
                return;
            }
        }
    }

    /** Ends the window and its thread. */
    @Override
    public void close() {
        if (!thread.isAlive()) {
            return;
        }
        post(() -> User32.INSTANCE.DestroyWindow(handle()));
        try {
            thread.join(LIMIT.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException("The tray window failed: " + failed.getCause(), failed);
        } catch (TimeoutException late) {
            throw new IOException("The tray window did not answer in " + LIMIT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the tray window", interrupted);
        }
    }

    private void live() {
        HiddenWindow window;
        try {
            window = HiddenWindow.create("PatchlightShell" + COUNT.incrementAndGet(), proc);
            opened.complete(window.handle());
        } catch (IOException | LinkageError refused) {
            opened.completeExceptionally(refused);
            return;
        }
        MSG message = new MSG();
        while (User32.INSTANCE.GetMessage(message, null, 0, 0) > 0) {
            User32.INSTANCE.TranslateMessage(message);
            User32.INSTANCE.DispatchMessage(message);
        }
        window.unregister();
    }

    private LRESULT received(HWND window, int message, WPARAM wParam, LPARAM lParam) {
        try {
            if (message == RUN_POSTED) {
                runPosted();
            } else if (message == WM_DESTROY) {
                destroyed = true;
                User32.INSTANCE.PostQuitMessage(0);
            } else {
                listeners.forEach(listener -> listener.received(message, wParam.longValue(), lParam.longValue()));
            }
        } catch (Throwable thrown) {
            // An exception must not unwind through native code.
            LOG.error("The tray window could not handle message 0x{}", Integer.toHexString(message), thrown);
        }
        return User32.INSTANCE.DefWindowProc(window, message, wParam, lParam);
    }

    private void runPosted() {
        for (Runnable body = posted.poll(); body != null; body = posted.poll()) {
            Faults.contained(LOG, "what was posted to the tray window failed", body);
        }
    }
}
