package org.patchlight.ui.window;

import java.awt.Component;
import java.awt.Frame;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.widget.EventThread;

/** At most one window of a kind: made when first asked for, brought to front after that, forgotten once closed. */
public final class WindowHolder<W extends Window> {
    private final Supplier<W> maker;
    private @Nullable W window;

    public WindowHolder(Supplier<W> maker) {
        this.maker = maker;
    }

    /** Shows the window, in front of the others. */
    public W show() {
        EventThread.check();
        W shown = open().orElseGet(maker);
        window = shown;
        if (shown instanceof Frame frame) {
            frame.setExtendedState(frame.getExtendedState() & ~Frame.ICONIFIED);
        }
        shown.setVisible(true);
        shown.toFront();
        // not the window itself: then none of its parts has the keyboard, and Escape reaches nobody
        Component within = shown.getMostRecentFocusOwner();
        if (within != null) {
            within.requestFocus();
        }
        return shown;
    }

    /** The window, if it was made and not closed since; it may be hidden. */
    public Optional<W> open() {
        return Optional.ofNullable(window).filter(Window::isDisplayable);
    }

    /** Closes the window, if it is open. */
    public void close() {
        open().ifPresent(Window::dispose);
        window = null;
    }
}
