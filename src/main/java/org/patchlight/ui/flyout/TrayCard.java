package org.patchlight.ui.flyout;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;

/**
 * A small card beside the tray icon with a message of Patchlight about itself. It takes no focus, and stays until a
 * person answers it. All methods run on the event thread.
 */
public final class TrayCard {
    private static final int WIDTH = 340;
    private static final int SIGN_LINES = 2;

    private final JDialog window;
    private final Column contents;
    private final BesideIcon place;

    /**
     * A hidden card.
     *
     * @param id names its texts, {@code ui.card.ID.title} and {@code .text}
     * @param icon where the tray icon is on the screen; empty if the desktop doesn't say, then the pointer counts
     * @param settings opens the settings
     */
    public TrayCard(Wording wording, String id, Supplier<Optional<Rectangle>> icon, Runnable settings) {
        EventThread.check();
        place = new BesideIcon(icon);
        String title = wording.say("ui.card." + id + ".title");
        window = new JDialog((Frame) null, title, Dialog.ModalityType.MODELESS);
        window.setName("card-" + id);
        window.setUndecorated(true);
        window.setType(Window.Type.UTILITY);
        window.setAlwaysOnTop(true);
        window.setAutoRequestFocus(false);
        window.setDefaultCloseOperation(JDialog.DISPOSE_ON_CLOSE);
        JButton ok = Buttons.of(wording, "ui.card.ok", this::close);
        JButton open = Buttons.of(wording, "ui.card.settings", () -> {
            close();
            settings.run();
        });
        Flow buttons = new Flow(Spacing.RELATED, Flow.Side.END);
        buttons.add(open);
        buttons.add(ok);
        Column words = new Column(Spacing.INSIDE)
                .put(new Text(Tone.HEADING, title))
                .put(new Text(Tone.BODY, wording.say("ui.card." + id + ".text")))
                .put(buttons, Spacing.CARD);
        contents = new Column(Spacing.NONE);
        contents.setOpaque(true);
        int side = Spacing.GROUP.pixels();
        contents.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(Palette.LINE.color()),
                BorderFactory.createEmptyBorder(side, side, side, side)));
        contents.put(new Row(Spacing.CARD, Row.Align.TOP)
                .put(PlainText.label(new ProductGlyph(SIGN_LINES)))
                .grow(words));
        window.setContentPane(contents);
        window.getRootPane().setDefaultButton(ok);
        closeOnEscape();
    }

    /** Shows it beside the icon. */
    public void open() {
        window.addNotify();
        int width = UIScale.scale(WIDTH);
        window.setBounds(place.place(new Dimension(width, contents.heightFor(width))));
        window.setVisible(true);
    }

    /** Removes it. */
    public void close() {
        window.dispose();
    }

    private void closeOnEscape() {
        window.getRootPane()
                .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                .put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "close-card");
        window.getRootPane().getActionMap().put("close-card", new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                close();
            }
        });
    }
}
