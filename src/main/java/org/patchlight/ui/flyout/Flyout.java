package org.patchlight.ui.flyout;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;
import org.patchlight.machine.MachineTime;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.Commands;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;

/**
 * The flyout beside the tray icon. It is made once and then only shown, so that a click shows it at once. It closes when
 * it loses the focus, by Escape, and by a second click on the icon. All methods run on the event thread.
 */
public final class Flyout {
    private static final int WIDTH = 360;
    /** A click on the icon takes the focus first, which closes the flyout. The same click must not open it again. */
    private static final Duration SAME_CLICK = Duration.ofMillis(400);

    private final JDialog window;
    private @Nullable Situation situation;
    private final FlyoutView view;
    private final BesideIcon place;
    private final Consumer<Runnable> theme;
    /** Where it was opened: while it is open it stays there, wherever the pointer is. */
    private @Nullable Rectangle beside;

    private long closedAt = MachineTime.nanos() - SAME_CLICK.toNanos();

    /**
     * A hidden flyout in the theme of the windows.
     *
     * @param icon where the tray icon is on the screen; empty if the desktop doesn't say, then the pointer counts
     */
    public Flyout(Wording wording, Commands commands, Supplier<Optional<Rectangle>> icon) {
        this(wording, commands, icon, Runnable::run);
    }

    /**
     * A hidden flyout.
     *
     * @param icon where the tray icon is on the screen; empty if the desktop doesn't say, then the pointer counts
     * @param theme runs what builds or paints it in the theme of the taskbar
     */
    public Flyout(Wording wording, Commands commands, Supplier<Optional<Rectangle>> icon, Consumer<Runnable> theme) {
        EventThread.check();
        this.theme = theme;
        place = new BesideIcon(icon);
        window = new JDialog((Frame) null, wording.say("ui.flyout.window"), Dialog.ModalityType.MODELESS);
        window.setName("flyout");
        window.setUndecorated(true);
        window.setType(Window.Type.UTILITY);
        window.setAlwaysOnTop(true);
        window.setDefaultCloseOperation(JDialog.HIDE_ON_CLOSE);
        view = make(() -> new FlyoutView(wording, commands, theme, this::close));
        view.setOpaque(true);
        window.setContentPane(view);
        window.getRootPane().setDefaultButton(view.primary());
        window.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowLostFocus(WindowEvent event) {
                close();
            }
        });
        closeOnEscape();
        Frames.orient(window);
        window.addNotify();
    }

    private <T> T make(Supplier<T> maker) {
        AtomicReference<@Nullable T> made = new AtomicReference<>();
        theme.accept(() -> made.set(maker.get()));
        return Objects.requireNonNull(made.get());
    }

    /** Applies a change of the theme, open or not. */
    public void dress() {
        theme.accept(() -> SwingUtilities.updateComponentTreeUI(view));
        line();
        view.repaint();
    }

    private void line() {
        Color color = make(Palette.LINE::color);
        view.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(color), BorderFactory.createEmptyBorder(15, 15, 15, 15)));
    }

    /** Whether it can be seen. */
    public boolean isOpen() {
        return window.isVisible();
    }

    /** Shows a new situation, open or not. */
    public void show(Situation situation) {
        this.situation = situation;
        view.show(situation);
        Rectangle anchor = beside;
        if (isOpen() && anchor != null) {
            fit(anchor);
        }
    }

    /**
     * Paints it once without showing it, so that the first click needn't load the fonts and the classes of painting. Does
     * nothing while it is open.
     */
    public void rehearse() {
        if (isOpen()) {
            return;
        }
        int width = UIScale.scale(WIDTH);
        int height = view.heightFor(width);
        window.setSize(width, height);
        window.validate();
        BufferedImage picture = window.getGraphicsConfiguration().createCompatibleImage(width, height);
        Graphics2D graphics = picture.createGraphics();
        window.getRootPane().print(graphics);
        graphics.dispose();
        picture.flush();
    }

    /** Opens it beside the icon, or closes it if it is open. */
    public void toggle() {
        if (isOpen()) {
            close();
        } else if (MachineTime.nanos() - closedAt > SAME_CLICK.toNanos()) {
            open();
        }
    }

    private void open() {
        Situation now = situation;
        if (now != null) {
            view.show(now); // how long ago the check was
        }
        line();
        Rectangle anchor = place.anchor();
        beside = anchor;
        fit(anchor);
        window.setVisible(true);
        window.toFront();
        view.primary().requestFocusInWindow();
    }

    /** Closes it; does nothing if it is closed. */
    public void close() {
        if (isOpen()) {
            window.setVisible(false);
            closedAt = MachineTime.nanos();
        }
    }

    /** Removes it for good. */
    public void dispose() {
        window.dispose();
    }

    private void fit(Rectangle anchor) {
        int width = UIScale.scale(WIDTH);
        Dimension size = new Dimension(width, view.heightFor(width));
        window.setBounds(BesideIcon.beside(anchor, size));
        window.validate();
    }

    private void closeOnEscape() {
        window.getRootPane()
                .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close-flyout");
        window.getRootPane().getActionMap().put("close-flyout", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                close();
            }
        });
    }
}
