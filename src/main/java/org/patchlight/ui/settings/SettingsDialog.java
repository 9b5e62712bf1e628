package org.patchlight.ui.settings;

import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.Window;
import java.beans.PropertyChangeListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Autostart;
import org.patchlight.machine.Workers;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Row;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Palette;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings dialog: groups of settings, and a search above them. Each entry is validated at once, and all are applied
 * as soon as every one is valid. The last change can be undone.
 */
public final class SettingsDialog extends JDialog {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDialog.class);
    /** Long enough to finish typing a number, in milliseconds. */
    private static final int SETTLE_MILLIS = 300;

    private static final Dimension SIZE = new Dimension(680, 720);
    private static final Dimension LEAST = new Dimension(520, 400);

    private final Wording wording;
    private final SettingsStore store;
    private final StartLine start;
    private final SettingsForm form;
    private final SearchField search;
    private final Text none;
    private final Text status = new Text(Tone.CAPTION, "");
    private final JButton undo;
    private final ScrollColumn body = new ScrollColumn(Spacing.WINDOW);
    private final List<SettingsGroup> groups = new ArrayList<>();
    private final Timer settle = new Timer(SETTLE_MILLIS, tick -> apply());
    private final ExecutorService saving = Workers.single("settings");
    private final ExecutorService testing = Workers.single("server-tests");
    private final PropertyChangeListener focus = change -> reveal(change.getNewValue());
    private Settings applied;
    /** What the last change replaced. */
    private @Nullable Settings before;

    /**
     * A dialog that shows the current settings. Call it on the event thread.
     *
     * @param wording the texts
     * @param store reads and saves the settings
     * @param autostart starting with Windows
     * @param tools what it offers besides settings
     */
    public SettingsDialog(Wording wording, SettingsStore store, Autostart autostart, SettingsTools tools) {
        this(wording, store, autostart, tools, FileChoice.OF_DESKTOP);
    }

    /** @param files asks for files to export to and import from */
    SettingsDialog(Wording wording, SettingsStore store, Autostart autostart, SettingsTools tools, FileChoice files) {
        super((Window) null, wording.say("ui.settings.window"), ModalityType.MODELESS);
        EventThread.check();
        this.wording = wording;
        this.store = store;
        applied = store.current();
        search = new SearchField(wording, this::filter);
        none = new Text(Tone.QUIET, wording.say("ui.settings.search.none"));
        undo = Buttons.of(wording, "ui.settings.undo", this::undo);
        form = new SettingsForm(wording, this::changed, tools, testing);
        groups.addAll(form.groups());
        groups.add(
                new DataRows(wording, this, files, saving, () -> applied, this::use, status::say).group(tools.home()));
        start = new StartLine(wording, autostart, form.startWithWindows, saving);
        settle.setRepeats(false);
        setName("settings-dialog");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        form.fill(applied);
        form.lock(
                store.managed(),
                store.manager()
                        .map(name -> wording.say("ui.settings.managed-by", name))
                        .orElseGet(() -> wording.say("ui.settings.managed")));
        setContentPane(content());
        status.say(store.remarks().stream().map(wording::say).collect(Collectors.joining(" ")));
        KeyboardFocusManager.getCurrentKeyboardFocusManager().addPropertyChangeListener("permanentFocusOwner", focus);
        Frames.finish(this, UIScale.scale(SIZE), UIScale.scale(LEAST));
    }

    @Override
    public void dispose() {
        if (settle.isRunning()) {
            settle.stop();
            apply();
        }
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .removePropertyChangeListener("permanentFocusOwner", focus);
        saving.shutdown();
        testing.shutdownNow();
        super.dispose();
    }

    private JPanel content() {
        search.listenIn(getRootPane());
        none.setName("no-match");
        none.setVisible(false);
        int edge = Spacing.WINDOW.pixels();
        body.setBorder(BorderFactory.createEmptyBorder(0, edge, edge, edge));
        body.put(none);
        groups.forEach(body::put);
        groups.get(0).remark(start.remark());
        JPanel content = new JPanel(new BorderLayout());
        content.add(
                new Column(Spacing.NONE).padded(Spacing.GROUP, Spacing.WINDOW).put(search), BorderLayout.NORTH);
        content.add(body.scrolling(), BorderLayout.CENTER);
        content.add(footer(), BorderLayout.SOUTH);
        return content;
    }

    private Row footer() {
        status.setName("standing");
        undo.setIcon(Symbol.UNDO.icon());
        undo.setEnabled(false);
        Row footer = new Row(Spacing.RELATED, Row.Align.CENTER)
                .grow(status)
                .put(undo)
                .put(Buttons.of(wording, "ui.settings.close", this::dispose));
        footer.setBorder(BorderFactory.createCompoundBorder(
                BorderFactory.createMatteBorder(1, 0, 0, 0, Palette.LINE.color()),
                BorderFactory.createEmptyBorder(
                        Spacing.CARD.pixels(),
                        Spacing.WINDOW.pixels(),
                        Spacing.CARD.pixels(),
                        Spacing.WINDOW.pixels())));
        return footer;
    }

    private void filter() {
        List<String> words = search.words();
        boolean any = false;
        for (SettingsGroup group : groups) {
            any |= group.filter(words);
        }
        none.setVisible(!any);
        body.scrollRectToVisible(new Rectangle(1, 1));
        body.revalidate();
        body.repaint();
    }

    /** The keyboard may move to a setting that is scrolled out of sight. */
    private void reveal(@Nullable Object owner) {
        if (owner instanceof JComponent component && SwingUtilities.isDescendingFrom(component, body)) {
            Component row = SwingUtilities.getAncestorOfClass(SettingRow.class, component);
            JComponent shown =
                    row instanceof SettingRow whole && !(component instanceof JTextField) ? whole : component;
            shown.scrollRectToVisible(new Rectangle(shown.getSize()));
        }
    }

    private void changed() {
        if (form.validate().isPresent()) {
            status.say("");
            settle.restart();
        } else {
            settle.stop();
            status.say(wording.say("ui.settings.not-yet"));
        }
        body.revalidate();
    }

    /** Shows and applies settings that didn't come from the fields. */
    private void use(Settings wanted) {
        Settings allowed = store.allowed(wanted);
        form.fill(allowed);
        form.validate();
        settle.stop();
        apply(allowed);
    }

    private void undo() {
        Settings old = before;
        if (old != null) {
            use(old);
            before = null;
            undo.setEnabled(false);
            status.say(wording.say("ui.settings.undone"));
        }
    }

    private void apply() {
        form.validate().ifPresent(this::apply);
    }

    private void apply(Settings settings) {
        if (!settings.equals(applied)) {
            before = applied;
            applied = settings;
            undo.setEnabled(true);
        }
        start.follow(settings.general().startWithWindows());
        saving.execute(() -> save(settings));
    }

    private void save(Settings settings) {
        try {
            store.apply(settings);
            EventThread.run(() -> {
                if (status.getText().isEmpty()) {
                    status.say(wording.say("ui.settings.saved"));
                }
            });
        } catch (IOException unwritable) {
            LOG.warn("the settings apply but could not be saved", unwritable);
            String shown = wording.say("ui.settings.not-saved", String.valueOf(unwritable.getMessage()));
            EventThread.run(() -> status.say(shown));
        }
    }
}
