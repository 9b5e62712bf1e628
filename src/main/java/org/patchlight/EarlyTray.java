package org.patchlight;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.patchlight.desktop.Appearance;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.Desktop.TrayKind;
import org.patchlight.desktop.Tray;
import org.patchlight.desktop.TrayFace;
import org.patchlight.machine.Workers;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.tray.StateIcon;

/**
 * The tray icon, opened on a thread of its own while the rest of the program starts, so that a person sees it first. Until
 * the rest is ready it shows that nothing is known yet, has no menu, and remembers a click.
 */
final class EarlyTray implements AutoCloseable {
    private static final String NAME = "Patchlight";

    private final CompletableFuture<Optional<Tray>> opening;
    private final CompletableFuture<Runnable> onClick = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    private EarlyTray(Desktop desktop, TrayKind kind) {
        ExecutorService thread = Workers.single("early-tray");
        opening = Workers.supply(thread, () -> opened(desktop, kind));
        thread.shutdown();
    }

    /** Begins to open the icon; returns at once. */
    static EarlyTray open(Desktop desktop, TrayKind kind) {
        return new EarlyTray(desktop, kind);
    }

    private Optional<Tray> opened(Desktop desktop, TrayKind kind) {
        Optional<Tray> tray = desktop.openTray(kind, this::clicked);
        Appearance look = desktop.appearance();
        tray.ifPresent(icon -> icon.show(new TrayFace(
                new StateIcon(
                        IconState.UNKNOWN, look.darkTaskbar(), look.contrast().orElse(null)),
                NAME,
                List.of())));
        return tray;
    }

    /** A double click before the program is ready is one request. */
    private void clicked() {
        if (onClick.isDone()) {
            onClick.join().run();
        } else if (onClick.getNumberOfDependents() == 0) {
            onClick.thenAccept(Runnable::run);
        }
    }

    /**
     * Waits until the icon is open.
     *
     * @param clicked what a click does, from now on and if there was one before; must be quick
     * @return empty if the desktop has no place for an icon
     */
    Optional<Tray> ready(Runnable clicked) {
        Optional<Tray> tray;
        try {
            tray = opening.join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException bug) {
                throw bug;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw failed;
        }
        onClick.complete(clicked);
        return tray;
    }

    /** Removes the icon, once it was opened: what it needs of the desktop may be closed afterwards. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            opening.exceptionally(failed -> Optional.empty()).join().ifPresent(Tray::close);
        }
    }
}
