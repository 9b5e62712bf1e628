package org.patchlight.ui.plot;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JToggleButton;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.clock.drift.Drift;
import org.patchlight.history.HistoryEntry;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.ClockPastReader;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.OneOfMany;
import org.patchlight.ui.widget.PlainText;

/**
 * The plot of the clock's offset over hours to months, with the events in between, its summary in words, and buttons to
 * choose the range and to save it as an image or a table.
 */
public final class PlotPanel extends Column {
    /** How far back the longest range reaches, in days. */
    public static final int DAYS = 190;

    private static final int HEIGHT = 240;

    private final transient Wording wording;
    private final transient Supplier<Instant> now;
    private final transient PlotText text;
    private final transient SaveDialog dialog;
    private final PlotView view;
    private final Text summary = new Text(Tone.CAPTION, "");
    private final Text remark = new Text(Tone.CAPTION, "");
    private final JCheckBox typical = new JCheckBox();
    private final JButton savePicture;
    private final JButton saveTable;
    private transient PlotReader past = new PlotReader(List.of());
    private transient Optional<Drift> drift = Optional.empty();
    private PlotRange range = PlotRange.WEEK;

    /**
     * An empty plot. Call it on the event thread.
     *
     * @param wording the texts
     * @param now the current time of this machine's clock
     */
    public PlotPanel(Wording wording, Supplier<Instant> now) {
        super(Spacing.RELATED);
        EventThread.check();
        this.wording = wording;
        this.now = now;
        text = new PlotText(wording);
        dialog = new SaveDialog(wording);
        view = new PlotView(wording, past.until(now.get(), range));
        view.setPreferredSize(new Dimension(UIScale.scale(HEIGHT), UIScale.scale(HEIGHT)));
        savePicture = Buttons.of(wording, "ui.plot.save-picture", this::savePicture);
        saveTable = Buttons.of(wording, "ui.plot.save-table", this::saveTable);
        savePicture.setIcon(Symbol.EXPORT.icon());
        saveTable.setIcon(Symbol.EXPORT.icon());
        summary.setName("summary");
        remark.setName("remark");
        remark.setVisible(false);
        put(choices());
        put(view);
        put(summary);
        put(files());
        put(remark);
        draw();
    }

    private Flow choices() {
        Flow choices = new Flow(Spacing.INSIDE, Flow.Side.START);
        OneOfMany ranges = new OneOfMany();
        for (PlotRange each : PlotRange.values()) {
            JToggleButton button = PlainText.in(new JToggleButton());
            Buttons.label(button, wording.say("ui.plot.range." + each.id()));
            button.setName("range-" + each.id());
            button.setSelected(each == range);
            button.addActionListener(event -> {
                range = each;
                draw();
            });
            ranges.add(button);
            choices.add(button);
        }
        Buttons.label(typical, wording.say("ui.plot.typical"));
        typical.setName("typical");
        PlainText.tooltip(typical, wording.say("ui.plot.typical.tip"));
        typical.setSelected(true);
        typical.addActionListener(event -> draw());
        choices.add(typical);
        return choices;
    }

    private Flow files() {
        Flow files = new Flow(Spacing.INSIDE, Flow.Side.START);
        files.add(savePicture);
        files.add(saveTable);
        return files;
    }

    /** Shows this history. */
    public void show(List<HistoryEntry> newestFirst) {
        List<HistoryEntry> written = new ArrayList<>(newestFirst);
        Collections.reverse(written);
        past = new PlotReader(written);
        ClockPast clock = ClockPastReader.of(written, now.get().minus(ClockPastReader.REACH));
        drift = Drift.of(clock);
        draw();
    }

    private void remark(String said) {
        remark.say(said);
        remark.setVisible(!said.isEmpty());
        revalidate();
    }

    private void draw() {
        PlotModel model = past.until(past.trueTime(now.get()), range);
        view.show(model, typical.isSelected());
        String description = text.summary(model, drift, view.beyond());
        summary.say(description);
        summary.setVisible(!model.isEmpty()); // an empty plot says the same itself
        view.getAccessibleContext().setAccessibleName(wording.say("ui.plot.window"));
        view.getAccessibleContext().setAccessibleDescription(description);
        savePicture.setVisible(!model.isEmpty());
        saveTable.setVisible(!model.entries().isEmpty());
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
        remark(wording.say("ui.plot.save.saving"));
        Workers.thread("save-plot", () -> {
                    String description = outcome(file, contents);
                    EventThread.run(() -> remark(description));
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
