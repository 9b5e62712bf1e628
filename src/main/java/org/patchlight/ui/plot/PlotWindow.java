package org.patchlight.ui.plot;

import java.awt.BorderLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.WindowConstants;
import net.miginfocom.swing.MigLayout;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.Drift;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.ClockPastReader;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.Paragraph;
import org.patchlight.ui.widget.PlainText;

/**
 * The window with the plot of the clock's offset over hours to months, with the events in between. It can save the plot
 * as an image and as a table.
 */
public final class PlotWindow extends JFrame {
    private static final int DAYS = 190;

    private final transient Wording wording;
    private final transient MonitorControl monitor;
    private final transient Supplier<Instant> now;
    private final transient PlotText text;
    private final transient SaveDialog dialog;
    private final PlotView view;
    private final Paragraph summary = new Paragraph(Paragraph.Tone.PLAIN, "");
    private final Paragraph remark = new Paragraph(Paragraph.Tone.QUIET, "");
    private final JCheckBox typical = new JCheckBox();
    private final JButton refresh;
    private final JButton savePicture;
    private final JButton saveTable;
    private transient PlotReader past = new PlotReader(List.of());
    private transient Optional<Drift> drift = Optional.empty();
    private PlotRange range = PlotRange.WEEK;

    /**
     * A window that starts to read the history at once. Call it on the event thread.
     *
     * @param wording the texts
     * @param monitor reads the history
     * @param now the current time of this machine's clock
     */
    public PlotWindow(Wording wording, MonitorControl monitor, Supplier<Instant> now) {
        super(wording.say("ui.plot.window"));
        EventThread.check();
        this.wording = wording;
        this.monitor = monitor;
        this.now = now;
        text = new PlotText(wording);
        dialog = new SaveDialog(wording);
        view = new PlotView(wording, past.until(now.get(), range));
        refresh = Buttons.of(wording, "ui.plot.refresh", this::refresh);
        savePicture = Buttons.of(wording, "ui.plot.save-picture", this::savePicture);
        saveTable = Buttons.of(wording, "ui.plot.save-table", this::saveTable);
        setName("plot-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        setContentPane(content());
        Frames.finish(this, 110, 36);
        refresh();
    }

    private JPanel content() {
        JPanel content = new JPanel(new BorderLayout());
        content.add(header(), BorderLayout.NORTH);
        content.add(view, BorderLayout.CENTER);
        content.add(footer(), BorderLayout.SOUTH);
        return content;
    }

    private JPanel header() {
        JPanel header = new JPanel(new MigLayout(Frames.insets(0.6, 1, 0.6) + ", fillx", "[][][][]push[]"));
        ButtonGroup ranges = new ButtonGroup();
        for (PlotRange each : PlotRange.values()) {
            JToggleButton button = new JToggleButton();
            Buttons.label(button, wording.say("ui.plot.range." + each.id()));
            button.setName("range-" + each.id());
            button.setSelected(each == range);
            button.addActionListener(event -> {
                range = each;
                draw();
            });
            ranges.add(button);
            header.add(button);
        }
        Buttons.label(typical, wording.say("ui.plot.typical"));
        typical.setName("typical");
        PlainText.tooltip(typical, wording.say("ui.plot.typical.tip"));
        typical.setSelected(true);
        typical.addActionListener(event -> draw());
        header.add(typical);
        return header;
    }

    private JPanel footer() {
        JPanel footer = new JPanel(
                new MigLayout(Frames.insets(0.6, 1, 1) + ", fillx, hidemode 3", "[grow, fill][][][][]", "[][]"));
        summary.setName("summary");
        remark.setName("remark");
        footer.add(summary, "span, growx, wmin 0, wrap");
        footer.add(remark, "wmin 0");
        footer.add(savePicture);
        footer.add(saveTable);
        footer.add(Buttons.of(wording, "ui.plot.close", this::dispose));
        footer.add(refresh);
        return footer;
    }

    private void refresh() {
        refresh.setEnabled(false);
        remark.say(wording.say("ui.history.reading"));
        EventThread.whenDone(monitor.history(DAYS), this::show, () -> {
            refresh.setEnabled(true);
            remark.say(wording.say("ui.history.unreadable"));
        });
    }

    private void show(List<HistoryEntry> newestFirst) {
        List<HistoryEntry> written = new ArrayList<>(newestFirst);
        Collections.reverse(written);
        past = new PlotReader(written);
        ClockPast clock = ClockPastReader.of(written, now.get().minus(ClockPastReader.REACH));
        drift = Drift.of(clock);
        refresh.setEnabled(true);
        remark.say("");
        draw();
    }

    private void draw() {
        PlotModel model = past.until(past.trueTime(now.get()), range);
        view.show(model, typical.isSelected());
        String description = text.summary(model, drift, view.beyond());
        summary.say(description);
        view.getAccessibleContext().setAccessibleName(wording.say("ui.plot.window"));
        view.getAccessibleContext().setAccessibleDescription(description);
        savePicture.setEnabled(!model.isEmpty());
        saveTable.setEnabled(!model.entries().isEmpty());
    }

    private void savePicture() {
        dialog.ask(this, name(), "png").ifPresent(file -> {
            var picture = view.picture();
            save(file, () -> PlotFiles.png(picture));
        });
    }

    private void saveTable() {
        List<HistoryEntry> entries = view.model().entries();
        dialog.ask(this, name(), "csv").ifPresent(file -> save(file, () -> PlotFiles.csv(entries)));
    }

    private String name() {
        String day = view.model().to().atZone(wording.zone()).toLocalDate().toString();
        return "patchlight-clock-" + range.id() + "-" + day;
    }

    private void save(Path file, Contents contents) {
        remark.say(wording.say("ui.plot.save.saving"));
        Workers.thread("save-plot", () -> {
                    String description = outcome(file, contents);
                    EventThread.run(() -> remark.say(description));
                })
                .start();
    }

    private String outcome(Path file, Contents contents) {
        try {
            PlotFiles.save(file, contents.bytes());
            return wording.say("ui.plot.save.saved", file.toString());
        } catch (IOException refused) {
            return wording.say("ui.plot.save.failed", PlotFiles.reason(refused));
        }
    }

    private interface Contents {
        byte[] bytes() throws IOException;
    }
}
