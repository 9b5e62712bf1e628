package org.patchlight.ui.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.WindowConstants;
import javax.swing.table.DefaultTableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.patchlight.history.HistoryEntry;
import org.patchlight.monitor.MonitorControl;
import org.patchlight.ui.text.HistoryLines;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.EventThread;
import org.patchlight.ui.widget.Frames;
import org.patchlight.ui.widget.PlainText;

/** The window with what was found and done in the last 90 days, newest first. */
public final class HistoryWindow extends JFrame {
    private static final int DAYS = 90;

    private final Wording wording;
    private final MonitorControl monitor;
    private final HistoryTableModel entries;
    private final JTable table;
    private final JLabel remark = PlainText.label();
    private final JButton refresh;
    private final JButton copy;
    private final Runnable showPlot;

    /**
     * A window that starts to read the history at once. Call it on the event thread.
     *
     * @param wording the texts
     * @param monitor reads the history
     * @param showPlot opens the plot of the clock's offset
     */
    public HistoryWindow(Wording wording, MonitorControl monitor, Runnable showPlot) {
        super(wording.say("ui.history.window"));
        EventThread.check();
        this.wording = wording;
        this.monitor = monitor;
        this.showPlot = showPlot;
        entries = new HistoryTableModel(wording);
        table = new JTable(entries);
        refresh = Buttons.of(wording, "ui.history.refresh", this::refresh);
        copy = Buttons.of(wording, "ui.history.copy", this::copy);
        setName("history-window");
        setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        setContentPane(content());
        Frames.finish(this, 84, 28);
        styleTable();
        refresh();
    }

    private JPanel content() {
        JPanel body = new JPanel(new MigLayout(Frames.insets(1, 1, 1) + ", fill", "[grow, fill]", "[grow, fill]"));
        body.add(new JScrollPane(table), "wmin 0, hmin 0");
        JPanel footer = new JPanel(new MigLayout(Frames.insets(0, 1, 1) + ", fillx", "[grow, fill]unrel[][][][]"));
        remark.setName("remark");
        footer.add(remark, "wmin 0");
        footer.add(Buttons.of(wording, "ui.history.clock-history", showPlot));
        footer.add(copy);
        footer.add(Buttons.of(wording, "ui.history.close", this::dispose));
        footer.add(refresh);
        JPanel content = new JPanel(new BorderLayout());
        content.add(body, BorderLayout.CENTER);
        content.add(footer, BorderLayout.SOUTH);
        return content;
    }

    private void styleTable() {
        table.setName("history");
        table.getAccessibleContext().setAccessibleName(wording.say("ui.history.window"));
        table.setFillsViewportHeight(true);
        table.setRowHeight(Frames.lines(1) * 3 / 2);
        table.getColumnModel().getColumn(0).setPreferredWidth(Frames.letters(22));
        table.getColumnModel().getColumn(1).setPreferredWidth(Frames.letters(14));
        table.getColumnModel().getColumn(2).setPreferredWidth(Frames.letters(48));
        table.setDefaultRenderer(Object.class, new WholeTextInTip());
    }

    private void refresh() {
        refresh.setEnabled(false);
        remark.setText(wording.say("ui.history.reading"));
        EventThread.whenDone(monitor.history(DAYS), this::show, () -> {
            refresh.setEnabled(true);
            remark.setText(wording.say("ui.history.unreadable"));
        });
    }

    private void show(List<HistoryEntry> newestFirst) {
        entries.show(newestFirst);
        refresh.setEnabled(true);
        copy.setEnabled(!newestFirst.isEmpty());
        remark.setText(wording.say("ui.history.count", newestFirst.size(), DAYS));
    }

    private void copy() {
        String text = new HistoryLines(wording).copy(entries.entries());
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
        remark.setText(wording.say("ui.copied"));
    }

    /** A column may be too narrow for its text; the tooltip shows all of it. */
    private static final class WholeTextInTip extends DefaultTableCellRenderer {
        WholeTextInTip() {
            PlainText.in(this);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            Component cell = super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (cell instanceof JComponent component) {
                PlainText.tooltip(component, String.valueOf(value));
            }
            return cell;
        }
    }
}
