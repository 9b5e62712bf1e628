package org.patchlight.ui.history;

import java.awt.BorderLayout;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.patchlight.history.HistoryEntry;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.layout.Flow;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.main.MainPage;
import org.patchlight.ui.plot.PlotPanel;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Symbol;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.HistoryLines;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.ClipboardText;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.OneOfMany;
import org.patchlight.ui.widget.PlainText;

/** The page with the plot of the clock and, on the same days, what was found and done. */
public final class HistoryPage implements MainPage {
    private final Wording wording;
    private final MonitorControl monitor;
    private final JPanel view = new JPanel(new BorderLayout());
    private final PlotPanel plot;
    private final HistoryList list;
    private final Text remark = new Text(Tone.CAPTION, "");
    private final JButton copy;
    private List<HistoryEntry> entries = List.of();
    /** How the last undo ended; stays until the person does something else here. */
    private String undone = "";

    private HistoryFilter filter = HistoryFilter.ALL;
    private Situation.Activity activity = Situation.Activity.IDLE;

    /**
     * An empty page; it reads the history when it comes to the front.
     *
     * @param now the current time of this machine's clock
     */
    public HistoryPage(Wording wording, MonitorControl monitor, Supplier<Instant> now) {
        this.wording = wording;
        this.monitor = monitor;
        plot = new PlotPanel(wording, now);
        list = new HistoryList(wording, this::undo);
        copy = Buttons.of(wording, "ui.history.copy", this::copy);
        copy.setIcon(Symbol.COPY.icon());
        remark.setName("history-remark");
        remark.setVisible(false);
        ScrollColumn body = new ScrollColumn(Spacing.CARD);
        body.padded(Spacing.WINDOW, Spacing.WINDOW);
        body.put(new Text(Tone.TITLE, wording.say("ui.history.title")));
        body.put(plot);
        body.put(chips(), Spacing.GROUP);
        body.put(remark);
        body.put(list);
        view.setOpaque(false);
        view.add(body.scrolling(), BorderLayout.CENTER);
    }

    private Flow chips() {
        Flow chips = new Flow(Spacing.INSIDE, Flow.Side.START);
        OneOfMany group = new OneOfMany();
        for (HistoryFilter each : HistoryFilter.values()) {
            JToggleButton chip = PlainText.in(new JToggleButton());
            Buttons.label(chip, wording.say("ui.history.filter." + each.id()));
            chip.setName("filter-" + each.id());
            chip.setSelected(each == filter);
            chip.addActionListener(event -> {
                filter = each;
                fill();
            });
            group.add(chip);
            chips.add(chip);
        }
        chips.add(copy);
        return chips;
    }

    @Override
    public String id() {
        return "history";
    }

    @Override
    public Symbol symbol() {
        return Symbol.HISTORY;
    }

    @Override
    public JComponent view() {
        return view;
    }

    @Override
    public void opened() {
        undone = "";
        read();
    }

    private void read() {
        if (undone.isEmpty()) {
            remark(entries.isEmpty() ? wording.say("ui.history.reading") : "");
        }
        EventThread.whenDone(
                monitor.history(PlotPanel.DAYS), this::show, () -> remark(wording.say("ui.history.unreadable")));
    }

    /** What a check or a fix that just ended wrote is read, if someone looks at the page. */
    @Override
    public void show(Situation situation) {
        boolean ended = activity != Situation.Activity.IDLE && situation.activity() == Situation.Activity.IDLE;
        activity = situation.activity();
        if (ended && view.isShowing()) {
            read();
        }
    }

    private void show(List<HistoryEntry> newestFirst) {
        remark(undone);
        if (!newestFirst.equals(entries)) {
            entries = newestFirst;
            plot.show(newestFirst);
            fill();
        }
    }

    private void fill() {
        List<HistoryEntry> shown = entries.stream().filter(filter::shows).collect(Collectors.toList());
        copy.setEnabled(!shown.isEmpty());
        list.show(shown, UndoableRuns.in(entries));
    }

    private void undo(String run) {
        undone = "";
        EventThread.whenDone(monitor.undo(run), this::undone, () -> ended(wording.say("ui.fix.bug")));
    }

    private void undone(UndoReport report) {
        String lines = report.lines().stream().map(wording::say).collect(Collectors.joining("\n"));
        ended(wording.say("ui.undo." + report.verdict()) + (lines.isEmpty() ? "" : "\n" + lines));
    }

    /** The checks after an undo read the history again, and must leave its result where it is. */
    private void ended(String result) {
        entries = List.of(); // the rows are made again, with what the undo wrote
        undone = result;
        remark(result);
        read();
    }

    private void copy() {
        undone = "";
        String text = new HistoryLines(wording)
                .copy(entries.stream().filter(filter::shows).toList());
        remark(wording.say(ClipboardText.put(text) ? "ui.copied" : "ui.not-copied"));
    }

    private void remark(String said) {
        remark.say(said);
        remark.setVisible(!said.isEmpty());
        view.revalidate();
    }
}
