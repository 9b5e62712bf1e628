package org.patchlight.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Patchlight found and did, in the order of writing. All methods may be called from any thread. */
public interface History {
    /** Adds an entry. A failed write is logged and only loses that entry. */
    void append(HistoryEntry entry);

    /** The entries at or after a time, in the order of writing. */
    List<HistoryEntry> since(Instant time);

    /**
     * The entries of some kinds written since about a time, in the order of writing, whatever time they have. A clock
     * that was wrong for a while wrote wrong times.
     *
     * @param about entries written in an earlier month, by the clock of that time, are left out
     */
    List<HistoryEntry> written(Instant about, Set<HistoryEntry.Kind> kinds);

    /**
     * Thins out old entries; important ones are kept. Does nothing if that was done within the last day. A failure is
     * logged and leaves everything unchanged.
     *
     * @param trueTime the true time: a clock that is years fast must not make everything old
     */
    default void fold(Instant trueTime) {}

    /** A history in memory, for a simulated PC. */
    static History inMemory() {
        List<HistoryEntry> entries = new ArrayList<>();
        return new History() {
            @Override
            public synchronized void append(HistoryEntry entry) {
                entries.add(entry);
            }

            @Override
            public synchronized List<HistoryEntry> since(Instant time) {
                return entries.stream().filter(e -> !e.time().isBefore(time)).toList();
            }

            @Override
            public synchronized List<HistoryEntry> written(Instant about, Set<HistoryEntry.Kind> kinds) {
                return entries.stream().filter(e -> kinds.contains(e.kind())).toList();
            }
        };
    }
}
