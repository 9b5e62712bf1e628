package org.patchlight.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was seen and done, in the order it was written. All methods may be called from any thread. */
public interface History {
    /** Adds an entry. A failure to write is logged and costs that entry alone: looking goes on. */
    void append(HistoryEntry entry);

    /** The entries whose time is not before this one, in the order they were written. */
    List<HistoryEntry> since(Instant time);

    /**
     * The entries of these kinds that were written since about then, in the order they were written, whatever time they bear: a clock that was
     * wrong for a while wrote wrong times.
     *
     * @param about entries written in an earlier month, by the clock of that time, are left out
     */
    List<HistoryEntry> written(Instant about, Set<HistoryEntry.Kind> kinds);

    /**
     * Makes what is old take less room; what must not be lost is kept. Does nothing if it was done within the last day. A failure is logged, and
     * leaves everything as it was.
     *
     * @param trueTime what the time really is: a clock that is years ahead must not make everything old
     */
    default void fold(Instant trueTime) {}

    /** A history that ends with the program, for a simulated PC that is kept nowhere. */
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
