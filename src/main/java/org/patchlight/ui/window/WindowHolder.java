package org.patchlight.ui.window;

import java.awt.Component;
import java.awt.Frame;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.ui.widget.EventThread;

/**
 * Holds at most one window of a kind. It is built on first use, brought to the front later, and forgotten after it was
 * closed.
 *
 * @param <W> the type of the window
 */
public final class WindowHolder<W extends Window> {
    private final Supplier<W> maker;
    /** Set on the event thread, and read on others too. */
    private volatile @Nullable W window;

    /**
     * A holder without a window.
     *
     * @param maker builds the window
     */
    public WindowHolder(Supplier<W> maker) {
        this.maker = maker;
    }

    /** Shows the window in front of the others. Call it on the event thread. */
    public W show() {
        EventThread.check();
        W shown = open().orElseGet(maker);
        window = shown;
        if (shown instanceof Frame frame) {
            frame.setExtendedState(frame.getExtendedState() & ~Frame.ICONIFIED);
        }
        shown.setVisible(true);
        shown.toFront();
        // Focusing the window itself would leave none of its components with the keyboard focus, and Escape would not
        // work.
        Component within = shown.getMostRecentFocusOwner();
        if (within != null) {
            within.requestFocus();
        }
        return shown;
    }

    /** The window, if it was built and not closed since; it may be hidden. */
    public Optional<W> open() {
        return Optional.ofNullable(window).filter(Window::isDisplayable);
    }

    /** Closes the window if it is open. */
    public void close() {
        open().ifPresent(Window::dispose);
        window = null;
    }
}
