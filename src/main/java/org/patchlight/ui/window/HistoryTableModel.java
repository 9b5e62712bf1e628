package org.patchlight.ui.window;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.text.HistoryLines;
import org.patchlight.ui.text.Wording;

/** The history as a table, newest entry first. */
final class HistoryTableModel extends AbstractTableModel {
    private static final List<String> COLUMNS = List.of("when", "kind", "what");

    private final transient Wording wording;
    private final transient HistoryLines lines;
    private transient List<HistoryEntry> entries = List.of();

    HistoryTableModel(Wording wording) {
        this.wording = wording;
        this.lines = new HistoryLines(wording);
    }

    void show(List<HistoryEntry> newestFirst) {
        entries = List.copyOf(newestFirst);
        fireTableDataChanged();
    }

    List<HistoryEntry> entries() {
        return entries;
    }

    @Override
    public int getRowCount() {
        return entries.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.size();
    }

    @Override
    public String getColumnName(int column) {
        return wording.say("ui.history." + COLUMNS.get(column));
    }

    @Override
    public Object getValueAt(int row, int column) {
        HistoryEntry entry = entries.get(row);
        return switch (COLUMNS.get(column)) {
            case "when" -> wording.time(entry.time());
            case "kind" -> lines.kind(entry);
            default -> lines.what(entry);
        };
    }
}
