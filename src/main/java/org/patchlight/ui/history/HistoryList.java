package org.patchlight.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.patchlight.history.HistoryEntry;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.Column;
import org.patchlight.ui.layout.Text;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.style.Tone;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.widget.Buttons;
import org.patchlight.ui.widget.KeptFocus;

/** The entries as cards, one for each day. Long histories are shown in parts, so that a page never needs much memory. */
final class HistoryList extends Column {
    private static final int PART = 100;

    private final Wording wording;
    private final Consumer<String> undo;
    private List<HistoryEntry> entries = List.of();
    private Set<HistoryEntry> undoable = Set.of();
    private int limit = PART;

    /** @param undo undoes the run with this id */
    HistoryList(Wording wording, Consumer<String> undo) {
        super(Spacing.CARD);
        this.wording = wording;
        this.undo = undo;
        setName("history");
    }

    /**
     * Shows these entries.
     *
     * @param shown the entries that the filter leaves, newest first
     * @param offered those whose run can be undone
     */
    void show(List<HistoryEntry> shown, Set<HistoryEntry> offered) {
        entries = shown;
        undoable = offered;
        limit = PART;
        KeptFocus.during(this, this::fill);
    }

    private void fill() {
        removeAll();
        Card card = null;
        LocalDate day = null;
        int timeWidth = widestTime();
        for (HistoryEntry entry : entries.subList(0, Math.min(limit, entries.size()))) {
            LocalDate its = entry.time().atZone(wording.zone()).toLocalDate();
            if (card == null || !its.equals(day)) {
                day = its;
                put(new Text(Tone.HEADING, wording.day(its)));
                card = new Card("day-" + its);
                put(card, Spacing.INSIDE);
            }
            card.put(row(entry, timeWidth), Spacing.RELATED);
        }
        if (entries.isEmpty()) {
            put(new Text(Tone.BODY, wording.say("ui.history.empty")));
        } else if (limit < entries.size()) {
            putNarrow(Buttons.of(wording, "ui.history.more", () -> {
                limit += PART;
                KeptFocus.during(this, this::fill);
            }));
        }
        revalidate();
        repaint();
    }

    private HistoryRow row(HistoryEntry entry, int timeWidth) {
        HistoryRow row = new HistoryRow(entry, wording, timeWidth);
        @Nullable String run = entry.run();
        if (run != null && undoable.contains(entry)) {
            row.offerUndo(run, undo);
        }
        return row;
    }

    private int widestTime() {
        var metrics = getFontMetrics(Tone.CAPTION.font());
        return entries.stream()
                        .limit(limit)
                        .mapToInt(entry -> metrics.stringWidth(wording.timeOfDay(entry.time())))
                        .max()
                        .orElse(0)
                + 2;
    }
}
