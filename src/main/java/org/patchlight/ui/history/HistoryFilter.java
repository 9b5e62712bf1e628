package org.patchlight.ui.history;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixId;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/** Which entries the list shows. */
enum HistoryFilter {
    /** Everything but routine: measurements, sleeps and starts are in the plot. */
    ALL,
    PROBLEMS,
    FIXES,
    UPDATES,
    CLOCK;

    /** The stable name used in text keys. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(HistoryEntry entry) {
        return switch (this) {
            case ALL -> !HistorySentence.isRoutine(entry);
            case PROBLEMS -> entry.kind() == Kind.FAILURE || isBad(entry.status());
            case FIXES -> entry.kind() == Kind.FIX || entry.kind() == Kind.UNDO || entry.isEvent(HistoryEntry.DECIDED);
            case UPDATES -> entry.kind() == Kind.FAILURE;
            case CLOCK ->
                entry.kind() == Kind.MEASUREMENT
                        || FixId.RESYNC_CLOCK.equals(entry.fix())
                        || (entry.kind() == Kind.EVENT && !entry.isEvent(HistoryEntry.DECIDED));
        };
    }

    private static boolean isBad(@Nullable String status) {
        return "problem".equals(status) || "attention".equals(status);
    }
}
