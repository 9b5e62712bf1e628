package org.patchlight.ui.settings;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.BorderLayout;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.Timer;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.jspecify.annotations.Nullable;
import org.patchlight.desktop.Autostart;
import org.patchlight.machine.Workers;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Page;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings dialog. Each entry is validated at once, and all are applied as soon as every one is valid. */
public final class SettingsDialog extends JDialog {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDialog.class);
    /** Long enough to finish typing a number, in milliseconds. */
    private static final int SETTLE_MILLIS = 300;

    private final Wording wording;
    private final SettingsStore store;
    private final StartLine start;
    private final SettingsForm form;
    private final Paragraph status = new Paragraph(Paragraph.Tone.QUIET, "");
    private final Timer settle = new Timer(SETTLE_MILLIS, tick -> apply());
    private final ExecutorService saving = Workers.single("settings");

    /**
     * A dialog that shows the current settings. Call it on the event thread.
     *
     * @param wording the texts
     * @param store reads and saves the settings
     * @param autostart starting with Windows
     */
    public SettingsDialog(Wording wording, SettingsStore store, Autostart autostart) {
        super((java.awt.Window) null, wording.say("ui.settings.window"), ModalityType.MODELESS);
        EventThread.check();
        this.wording = wording;
        this.store = store;
        form = new SettingsForm(wording, this::changed);
        start = new StartLine(wording, autostart, form.startWithWindows, saving);
        settle.setRepeats(false);
        setName("settings-dialog");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        form.fill(store.current());
        setContentPane(content());
        status.say(remarks());
        Frames.finish(this, 66, 0);
    }

    @Override
    public void dispose() {
        if (settle.isRunning()) {
            settle.stop();
            apply();
        }
        saving.shutdown();
        super.dispose();
    }

    private JPanel content() {
        Page page = new Page();
        heading(page, "ui.settings.group.program");
        page.add(form.startWithWindows, Page.ROW);
        page.add(start.remark(), Page.ROW);
        row(page, "ui.settings.notices", form.notices, null, null);
        row(page, "ui.settings.theme", form.theme, null, null);
        row(page, "ui.settings.left-click", form.leftClick, null, null);
        heading(page, "ui.settings.group.updates");
        row(page, "ui.settings.interval", form.interval, "ui.settings.minutes", form.intervalReason);
        row(page, "ui.settings.recent-days", form.recentDays, "ui.settings.days", form.recentDaysReason);
        row(page, "ui.settings.overdue-days", form.overdueDays, "ui.settings.days", form.overdueDaysReason);
        row(page, "ui.settings.keep-days", form.keepDays, "ui.settings.days", form.keepDaysReason);
        page.add(form.restorePointFirst, Page.ROW);
        heading(page, "ui.settings.group.clock");
        row(page, "ui.settings.attention", form.attention, "ui.settings.seconds", null);
        row(page, "ui.settings.problem", form.problem, "ui.settings.seconds", form.thresholdsReason);
        JLabel servers = PlainText.label();
        Buttons.label(servers, form.servers, wording.say("ui.settings.servers"));
        page.add(servers, Page.ROW);
        page.add(new JScrollPane(form.servers), Page.ROW);
        page.add(form.serversReason.text(), Page.ROW);
        page.add(form.webDates, Page.ROW);
        JPanel body = new JPanel(new MigLayout(Frames.insets(1, 1, 0) + ", fill", "[grow, fill]", "[grow, fill]"));
        body.add(page.scrolling(), "wmin 0, hmin 0");
        JPanel content = new JPanel(new BorderLayout());
        content.add(body, BorderLayout.CENTER);
        content.add(footer(), BorderLayout.SOUTH);
        return content;
    }

    private void heading(Page page, String key) {
        JLabel heading = PlainText.label(wording.say(key));
        heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h4");
        page.add(heading, page.getComponentCount() == 0 ? Page.ROW : Page.ROW + ", gaptop unrel");
    }

    private void row(
            Page page,
            String labelKey,
            JComponent field,
            @Nullable String unitKeyOrNull,
            @Nullable Reason reasonOrNull) {
        String unit = unitKeyOrNull == null ? "" : "[" + Frames.letters(8) + "!]";
        JPanel row = new JPanel(new MigLayout("insets 0, fillx", "[grow, fill]unrel[]" + unit));
        row.setOpaque(false);
        JLabel label = PlainText.label();
        Buttons.label(label, field, wording.say(labelKey));
        row.add(label, "wmin 0");
        row.add(field);
        if (unitKeyOrNull != null) {
            row.add(PlainText.label(wording.say(unitKeyOrNull)));
        }
        page.add(row, Page.ROW);
        if (reasonOrNull != null) {
            page.add(reasonOrNull.text(), Page.ROW);
        }
    }

    private JPanel footer() {
        status.setName("standing");
        JButton close = Buttons.of(wording, "ui.settings.close", this::dispose);
        JPanel footer = new JPanel(new MigLayout(Frames.insets(1, 1, 1) + ", fillx", "[grow, fill]unrel[][]"));
        footer.add(status, "wmin 0");
        footer.add(Buttons.of(wording, "ui.settings.reset", this::reset));
        footer.add(close);
        return footer;
    }

    private void changed() {
        if (form.validate().isPresent()) {
            status.say("");
            settle.restart();
        } else {
            settle.stop();
            status.say(wording.say("ui.settings.not-yet"));
        }
        Frames.grow(this);
    }

    private void reset() {
        form.fill(Settings.DEFAULT);
        changed();
    }

    private void apply() {
        Optional<Settings> chosen = form.validate();
        if (chosen.isPresent()) {
            Settings settings = chosen.get();
            start.follow(settings.general().startWithWindows());
            saving.execute(() -> save(settings));
        }
    }

    private void save(Settings settings) {
        String outcome;
        try {
            store.apply(settings);
            outcome = wording.say("ui.settings.saved");
        } catch (IOException unwritable) {
            LOG.warn("the settings are in force but could not be saved", unwritable);
            outcome = wording.say("ui.settings.not-saved", String.valueOf(unwritable.getMessage()));
        }
        String shown = outcome;
        EventThread.run(() -> status.say(shown));
    }

    private String remarks() {
        return store.remarks().stream().map(wording::say).collect(Collectors.joining(" "));
    }
}
