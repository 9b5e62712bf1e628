package org.patchlight.repair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs changed, kept so that it can be put back. All methods may be called from any thread. */
public interface Journal {
    /**
     * A new run's id, greater than those before it.
     *
     * @throws IOException if the place of the journal cannot be read or written, so that no run may begin
     */
    String newRun() throws IOException;

    /**
     * Writes an entry; on the disk itself, not in a cache, when it returns.
     *
     * @throws IOException if it could not be written, so that its step must not act
     */
    void write(JournalEntry entry) throws IOException;

    /** The entries of a run in order; empty if there is no such run. */
    List<JournalEntry> read(String run) throws IOException;

    /** The newest run that came to act; one that found nothing to do hides none before it. */
    Optional<String> lastRun() throws IOException;

    /** A journal that ends with the program, for a simulated PC that is kept nowhere. */
    static Journal inMemory() {
        Map<String, List<JournalEntry>> runs = new LinkedHashMap<>();
        return new Journal() {
            @Override
            public synchronized String newRun() {
                String run = "run-" + (runs.size() + 1);
                runs.put(run, new ArrayList<>());
                return run;
            }

            @Override
            public synchronized void write(JournalEntry entry) {
                runs.computeIfAbsent(entry.run(), run -> new ArrayList<>()).add(entry);
            }

            @Override
            public synchronized List<JournalEntry> read(String run) {
                return List.copyOf(runs.getOrDefault(run, List.of()));
            }

            @Override
            public synchronized Optional<String> lastRun() {
                return runs.entrySet().stream()
                        .filter(run -> !run.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .reduce((first, second) -> second);
            }
        };
    }
}
