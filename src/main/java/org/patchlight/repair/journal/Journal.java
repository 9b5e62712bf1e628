package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records what runs change, so that it can be undone. All methods may be called from any thread. */
public interface Journal {
    /**
     * Creates a new run.
     *
     * @return its id, which sorts after those of earlier runs
     * @throws IOException if the journal can't be read or written, so that no run may start
     */
    String newRun() throws IOException;

    /**
     * Writes a line. It is on the disk itself, not in a cache, when this returns.
     *
     * @throws IOException if it could not be written, so that its step must not act
     */
    void write(JournalLine line) throws IOException;

    /**
     * The lines of a run, in order; empty if there is no such run.
     *
     * @throws IOException if it could not be read
     */
    List<JournalLine> lines(String run) throws IOException;

    /**
     * What can't be read of a run. Only a journal on a disk can lose something.
     *
     * @throws IOException if its file could not be read
     */
    default JournalLosses losses(String run) throws IOException {
        return JournalLosses.NONE;
    }

    /**
     * The ids of all runs, newest first, including those without lines.
     *
     * @throws IOException if they could not be listed
     */
    List<String> runs() throws IOException;

    /**
     * The lines about the steps of a run, in order; empty if there is no such run.
     *
     * @throws IOException if it could not be read
     */
    default List<JournalEntry> read(String run) throws IOException {
        return lines(run).stream()
                .filter(JournalEntry.class::isInstance)
                .map(JournalEntry.class::cast)
                .toList();
    }

    /**
     * The newest run that reached a step, or may have: a damaged one counts. A later run that found nothing to do does
     * not hide it.
     *
     * @throws IOException if the journal could not be read
     */
    default Optional<String> lastRun() throws IOException {
        for (String run : runs()) {
            if (!read(run).isEmpty() || losses(run).mayHideSteps()) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /** A journal in memory, for a simulated PC: it is lost when the program ends. */
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
