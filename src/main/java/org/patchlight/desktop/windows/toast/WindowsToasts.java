package org.patchlight.desktop.windows.toast;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastLink.Verb;
import org.patchlight.desktop.ToastPermission;
import org.patchlight.desktop.Toasts;
import org.patchlight.machine.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The toasts of Windows 10 and later, under the name of this program. The Windows Runtime is used on one thread of its
 * own, as it refuses threads that have windows. After two failures in a row it isn't asked again in this run, so that
 * notifications appear in another way without delay.
 */
public final class WindowsToasts implements Toasts {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsToasts.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_FAILURES = 2;

    private final ExecutorService thread = Workers.single("win-toast");
    private final String token;
    private final ToastXml xml;
    private final Map<String, Notice> live = new ConcurrentHashMap<>();
    /** Used on the thread only. */
    private @Nullable ToastCalls calls;

    private final AtomicInteger failures = new AtomicInteger();
    private volatile ToastPermission permission = ToastPermission.UNKNOWN;

    private WindowsToasts() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        xml = new ToastXml(token);
    }

    /**
     * Registers the program and opens its toasts.
     *
     * @param name the name above them
     * @param picture draws a PNG file beside them, called only if this Windows has toasts; empty for none
     * @param command the command line that receives an address of {@link ToastLink} as its last argument
     * @return empty if this Windows has none, or refuses
     */
    public static Optional<Toasts> open(String name, Supplier<Optional<Path>> picture, String command) {
        if (!ToastIdentity.isKnownWindows()) {
            return Optional.empty();
        }
        WindowsToasts toasts = new WindowsToasts();
        try {
            // Asked first: where Windows has no toasts, nothing is registered.
            toasts.permission = toasts.ask(() -> toasts.calls().permission());
            ToastIdentity.register(name, picture.get(), command);
            return Optional.of(toasts);
        } catch (IOException | LinkageError refused) {
            LOG.info("Windows has no toasts for this program: {}", refused.toString());
            toasts.thread.shutdownNow();
            return Optional.empty();
        }
    }

    @Override
    public boolean show(Notice notice) {
        if (failures.get() >= MOST_FAILURES || !ToastLink.isName(notice.topic())) {
            return false;
        }
        @Nullable Notice before = live.put(notice.topic(), notice);
        try {
            permission = ask(() -> {
                if (!continues(before, notice)) {
                    showNow(notice, before != null && before.progress().isPresent());
                }
                return calls().permission();
            });
            failures.set(0);
            return true;
        } catch (IOException failed) {
            failures.incrementAndGet();
            live.remove(notice.topic());
            LOG.warn("No toast could be shown", failed);
            return false;
        }
    }

    @Override
    public void withdraw(String topic) {
        if (live.remove(topic) != null) {
            post(() -> calls().remove(ToastTag.of(topic)));
        }
    }

    @Override
    public ToastPermission permission() {
        return permission;
    }

    @Override
    public boolean clicked(ToastLink link) {
        Notice notice = live.get(link.topic());
        if (notice == null || !link.token().equals(token)) {
            return false;
        }
        if (link.verb() == Verb.OPEN) {
            SwingUtilities.invokeLater(notice.onClick());
            return true;
        }
        Optional<Notice.Button> button = notice.buttons().stream()
                .filter(one -> one.verb() == link.verb())
                .findFirst();
        button.ifPresent(one -> SwingUtilities.invokeLater(one.action()));
        return button.isPresent();
    }

    @Override
    public void close() {
        post(() -> calls().removeAll());
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The toasts could not be withdrawn in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the toast that is shown only needed other values. */
    private boolean continues(@Nullable Notice before, Notice notice) throws IOException {
        return before != null
                && before.progress().isPresent()
                && notice.progress().isPresent()
                && before.title().equals(notice.title())
                && calls().update(ToastTag.of(notice.topic()), ToastCalls.values(notice));
    }

    /** A bar that this Windows can't change in place is shown again without a popup. */
    private void showNow(Notice notice, boolean followsBar) throws IOException {
        boolean silently = followsBar && notice.progress().isPresent();
        calls().show(ToastTag.of(notice.topic()), xml.of(notice), ToastCalls.values(notice), silently);
    }

    private ToastCalls calls() throws IOException {
        ToastCalls open = calls;
        if (open == null) {
            WinRuntime runtime =
                    WinRuntime.load().orElseThrow(() -> new IOException("This Windows has no Windows Runtime"));
            open = new ToastCalls(runtime, ToastIdentity.PROGRAM);
            calls = open;
        }
        return open;
    }

    private interface Task {
        void run() throws IOException;
    }

    private void post(Task task) {
        try {
            thread.execute(() -> {
                try {
                    task.run();
                } catch (IOException | RuntimeException | LinkageError failed) {
                    LOG.debug("Nothing was done for a toast", failed);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("The toasts are closed", closed);
        }
    }

    private <T> T ask(Callable<T> question) throws IOException {
        try {
            return thread.submit(question).get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (TimeoutException late) {
            failures.set(MOST_FAILURES);
            throw new IOException("Windows did not answer in " + LIMIT.toSeconds() + " s", late);
        } catch (RejectedExecutionException closed) {
            throw new IOException("The toasts are closed", closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for Windows", interrupted);
        }
    }
}
