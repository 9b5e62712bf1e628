package org.patchlight.ui.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/** The runs that still can be undone, by the history alone; the journal decides when it is done. */
final class UndoableRuns {
    private static final Set<String> CHANGED_NOTHING = Set.of("blocked", "declined", "nothing-to-do");

    private UndoableRuns() {}

    /**
     * The newest entry of each run that changed something and wasn't undone since. Only there an undo is offered.
     *
     * @param newestFirst the history
     */
    static Set<HistoryEntry> in(List<HistoryEntry> newestFirst) {
        Set<String> settled = new HashSet<>();
        Set<HistoryEntry> offered = new HashSet<>();
        for (HistoryEntry entry : newestFirst) {
            String run = entry.run();
            if (run == null) {
                continue;
            }
            if (entry.kind() == Kind.UNDO
                    && ("undone".equals(entry.verdict()) || "nothing-to-undo".equals(entry.verdict()))) {
                settled.add(run);
            } else if (entry.kind() == Kind.FIX
                    && entry.verdict() != null
                    && !CHANGED_NOTHING.contains(entry.verdict())
                    && settled.add(run)) {
                offered.add(entry);
            }
        }
        return offered;
    }
}
