package org.patchlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Desktop;
import org.patchlight.desktop.FirstThatWorks;
import org.patchlight.desktop.Notifier;
import org.patchlight.desktop.ToastLink;
import org.patchlight.desktop.ToastPermission;
import org.patchlight.desktop.Toasts;
import org.patchlight.ui.toast.ToastPicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ways in which the tray shows notifications: toasts of the desktop with buttons, else balloons of the icon, else
 * Patchlight's own windows. Each notification takes the first that works.
 */
final class Notifications implements AutoCloseable {
    /** The values of {@code --toast}; {@code native} leaves out balloons, and {@code balloon} leaves out toasts. */
    static final List<String> KINDS = List.of("auto", "native", "balloon", "window");

    private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);

    private final String kind;
    private final Desktop desktop;
    private final Notifier ways;
    private volatile @Nullable Toasts toasts;

    /** @param kind one of {@link #KINDS} */
    Notifications(String kind, Desktop desktop) {
        this.kind = kind;
        this.desktop = desktop;
        this.ways = new FirstThatWorks(List.of(
                () -> Optional.ofNullable(toasts), () -> has("balloon") ? desktop.balloons() : Optional.empty()));
    }

    /** Opens the toasts of the desktop. It asks Windows, so it is called when the icon is there. */
    void open(Path home) {
        if (has("native")) {
            toasts = desktop.openToasts(home, () -> ToastPicture.in(home)).orElse(null);
        }
        LOG.info("toasts of the desktop: {}", toasts != null);
    }

    /** The notifications of the desktop; empty to use Patchlight's own windows only. */
    Optional<Notifier> ways() {
        return kind.equals("window") ? Optional.empty() : Optional.of(ways);
    }

    /** Does what was clicked in a toast; false if it is no longer valid. */
    boolean clicked(ToastLink link) {
        Toasts open = toasts;
        return open != null && open.clicked(link);
    }

    /** Whether the desktop lets this program show toasts, as of the last one. */
    ToastPermission permission() {
        Toasts open = toasts;
        return open == null ? ToastPermission.UNKNOWN : open.permission();
    }

    private boolean has(String way) {
        return kind.equals("auto") || kind.equals(way);
    }

    @Override
    public void close() {
        Toasts open = toasts;
        toasts = null;
        if (open != null) {
            open.close();
        }
    }
}
