package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
     * Writes a line; on the disk itself, not in a cache, when it returns.
     *
     * @throws IOException if it could not be written, so that its step must not act
     */
    void write(JournalLine line) throws IOException;

    /**
     * What is said of a run, in order; empty if there is no such run.
     *
     * @throws IOException if it could not be read
     */
    List<JournalLine> lines(String run) throws IOException;

    /**
     * The runs, the newest first, those too that nothing is said of.
     *
     * @throws IOException if they could not be listed
     */
    List<String> runs() throws IOException;

    /** What is said of the steps of a run, in order; empty if there is no such run. */
    default List<JournalEntry> read(String run) throws IOException {
        return lines(run).stream()
                .filter(JournalEntry.class::isInstance)
                .map(JournalEntry.class::cast)
                .toList();
    }

    /** The newest run that came to act; one that found nothing to do hides none before it. */
    default Optional<String> lastRun() throws IOException {
        for (String run : runs()) {
            if (!read(run).isEmpty()) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** A journal that ends with the program, for a simulated PC that is kept nowhere. */
    static Journal inMemory() {
        Map<String, List<JournalLine>> runs = new LinkedHashMap<>();
        return new Journal() {
            @Override
            public synchronized String newRun() {
                String run = "run-" + (runs.size() + 1);
                runs.put(run, new ArrayList<>());
                return run;
            }

            @Override
            public synchronized void write(JournalLine line) {
                runs.computeIfAbsent(line.run(), run -> new ArrayList<>()).add(line);
            }

            @Override
            public synchronized List<JournalLine> lines(String run) {
                return List.copyOf(runs.getOrDefault(run, List.of()));
            }

            @Override
            public synchronized List<String> runs() {
                List<String> newestFirst = new ArrayList<>(runs.keySet());
                Collections.reverse(newestFirst);
                return List.copyOf(newestFirst);
            }
        };
    }
}
