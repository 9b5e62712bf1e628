package org.patchlight.ui.toast;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.awt.Container;
import java.awt.Cursor;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.UIManager;
import org.patchlight.desktop.Notice;
import org.patchlight.desktop.Notice.Gravity;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.PlainText;
import org.patchlight.ui.widget.ProductGlyph;
import org.patchlight.ui.widget.StateGlyph;

/** One notification window. It never takes the focus by itself, and stays open while the pointer is over it. */
final class Toast extends JDialog {
    private static final int PROBLEM_SECONDS = 20;
    private static final int OTHER_SECONDS = 10;
    private static final int TICK_MILLIS = 1000;
    private static final int WIDTH_LETTERS = 46;

    private final Notice notice;
    private final Consumer<Toast> onClosed;
    private final Column surface;
    private final Timer timer = new Timer(TICK_MILLIS, tick -> tick());
    private int secondsLeft;
    private boolean closed;

    Toast(Notice notice, Wording wording, Consumer<Toast> onClosed) {
        super((Frame) null, notice.title(), false);
        this.notice = notice;
        this.onClosed = onClosed;
        secondsLeft = notice.gravity() == Gravity.PROBLEM ? PROBLEM_SECONDS : OTHER_SECONDS;
        setName("toast-" + notice.topic());
        setUndecorated(true);
        setType(Window.Type.UTILITY);
        setAutoRequestFocus(false);
        setAlwaysOnTop(true);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        surface = surface(wording);
        setContentPane(surface);
        openOnClick(surface);
        onKey(surface, KeyEvent.VK_ENTER, this::choose);
        onKey(surface, KeyEvent.VK_SPACE, this::choose);
        onKey(surface, KeyEvent.VK_ESCAPE, this::dispose);
        fit();
    }

    void open() {
        setVisible(true);
        timer.start();
    }

    @Override
    public void dispose() {
        timer.stop();
        super.dispose();
        if (!closed) {
            closed = true;
            onClosed.accept(this);
        }
    }

    private Column surface(Wording wording) {
        Column surface = new Column(Spacing.NONE);
        surface.setOpaque(true);
        surface.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createLineBorder(Palette.LINE.color()),
                BorderFactory.createEmptyBorder(
                        Spacing.CARD.pixels(), Spacing.GROUP.pixels(), Spacing.GROUP.pixels(), Spacing.CARD.pixels())));
        surface.setName("surface");
        surface.setFocusable(true);
        surface.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        String accessibleName = wording.say("ui.toast.accessible", notice.title(), notice.text());
        surface.getAccessibleContext().setAccessibleName(accessibleName);
        getAccessibleContext().setAccessibleName(accessibleName);
        Text text = new Text(Tone.BODY, notice.text());
        text.setName("text");
        // Only the title stands beside the button that closes: the text has the whole width.
        Column words = new Column(Spacing.INSIDE)
                .put(new Row(Spacing.RELATED, Row.Align.CENTER)
                        .grow(new Text(Tone.HEADING, notice.title()))
                        .put(close(wording)))
                .put(text, Spacing.NONE);
        notice.progress().ifPresent(bar -> words.put(bar(bar), Spacing.RELATED));
        if (!notice.buttons().isEmpty()) {
            words.put(buttons(), Spacing.CARD);
        }
        surface.put(new Row(Spacing.CARD, Row.Align.TOP).put(icon(wording)).grow(words));
        return surface;
    }

    private JLabel icon(Wording wording) {
        if (notice.progress().isPresent()) {
            return PlainText.label(new ProductGlyph(2));
        }
        IconState state = switch (notice.gravity()) {
            case GOOD -> IconState.HEALTHY;
            case ATTENTION -> IconState.ATTENTION;
            case PROBLEM -> IconState.PROBLEM;
        };
        return StateGlyph.label(state, 2.2, wording.say("ui.state." + state.id()));
    }

    private JButton close(Wording wording) {
        JButton close = new JButton(UIManager.getIcon("InternalFrame.closeIcon"));
        close.setName("close");
        PlainText.tooltip(close, wording.say("ui.toast.close"));
        close.getAccessibleContext().setAccessibleName(wording.say("ui.toast.close"));
        close.putClientProperty(FlatClientProperties.BUTTON_TYPE, FlatClientProperties.BUTTON_TYPE_TOOLBAR_BUTTON);
        close.putClientProperty(FlatClientProperties.STYLE, "toolbar.margin: 6,6,6,6; toolbar.spacingInsets: 0,0,0,0");
        close.addActionListener(event -> dispose());
        return close;
    }

    private static JProgressBar bar(Notice.Progress progress) {
        JProgressBar bar = new JProgressBar(0, 100);
        bar.setName("progress");
        bar.setIndeterminate(progress.percent() < 0);
        bar.setValue(Math.max(progress.percent(), 0));
        bar.getAccessibleContext().setAccessibleName(progress.step());
        return bar;
    }

    private Flow buttons() {
        Flow row = new Flow(Spacing.RELATED, Flow.Side.START);
        for (Notice.Button one : notice.buttons()) {
            JButton button = PlainText.in(new JButton());
            Buttons.label(button, one.label());
            button.setName(one.verb().id());
            button.addActionListener(event -> {
                dispose();
                one.action().run();
            });
            row.add(button);
        }
        return row;
    }

    private void openOnClick(Component part) {
        if (part instanceof AbstractButton) {
            return;
        }
        part.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent click) {
                if (SwingUtilities.isLeftMouseButton(click)) {
                    choose();
                }
            }
        });
        if (part instanceof Text) {
            part.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        }
        if (part instanceof Container container) {
            for (Component child : container.getComponents()) {
                openOnClick(child);
            }
        }
    }

    private static void onKey(JComponent surface, int key, Runnable action) {
        Object name = "toast-" + key;
        surface.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), name);
        surface.getActionMap().put(name, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    private void choose() {
        dispose();
        notice.onClick().run();
    }

    private void fit() {
        Frames.orient(this);
        pack();
        int width = Frames.letters(WIDTH_LETTERS);
        setSize(width, surface.heightFor(width));
        validate();
    }

    private void tick() {
        if (!pointerIsOver() && --secondsLeft <= 0) {
            dispose();
        }
    }

    private boolean pointerIsOver() {
        Point pointer = getMousePosition(true);
        return pointer != null;
    }
}
