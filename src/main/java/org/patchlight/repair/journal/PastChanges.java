package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists from the journal what was done to a PC and not undone, for checks and fixes that need to know. */
public final class PastChanges {
    private static final Logger LOG = LoggerFactory.getLogger(PastChanges.class);
    /** More runs than a person makes in the years that old folders and failures count. */
    private static final int MOST_RUNS = 300;

    private PastChanges() {}

    /**
     * The steps that were done and not undone, oldest first. Reads the newest 300 runs.
     *
     * @param pc the id of the PC that they were done to, {@code PcFacts.id}
     * @throws IOException if the journal cannot be read
     */
    public static List<PastChange> inEffect(Journal journal, String pc) throws IOException {
        List<PastChange> pastChanges = new ArrayList<>();
        for (String run : newestRuns(journal)) {
            Map<Integer, JournalEntry> done = new TreeMap<>();
            for (JournalEntry entry : journal.read(run)) {
                if (entry.phase() == Phase.DONE && entry.pc().equals(pc)) {
                    done.put(entry.step(), entry);
                } else if (entry.phase() == Phase.UNDONE) {
                    done.remove(entry.step());
                }
            }
            done.values().forEach(entry -> pastChanges.add(pastChange(entry)));
        }
        return List.copyOf(pastChanges);
    }

    /**
     * The steps that Windows ended with a code, oldest first; an empty list if the journal can't be read. Reads the
     * newest 300 runs.
     *
     * @param pc the id of the PC that they were tried on, {@code PcFacts.id}
     */
    public static List<PastFailure> failed(Journal journal, String pc) {
        List<PastFailure> failed = new ArrayList<>();
        try {
            for (String run : newestRuns(journal)) {
                for (JournalEntry entry : journal.read(run)) {
                    String code = entry.before().get(JournalEntry.CODE);
                    if (entry.phase() == Phase.FAILED && entry.pc().equals(pc) && code != null) {
                        failed.add(new PastFailure(entry.time(), entry.fix(), entry.action(), code));
                    }
                }
            }
            return List.copyOf(failed);
        } catch (IOException unreadable) {
            LOG.warn("the journal cannot be read", unreadable);
            return List.of();
        }
    }

    /** Oldest first. */
    private static List<String> newestRuns(Journal journal) throws IOException {
        List<String> runs =
                new ArrayList<>(journal.runs().stream().limit(MOST_RUNS).toList());
        Collections.reverse(runs);
        return runs;
    }

    /** The same as {@link #inEffect}, or an empty list if the journal can't be read. The next run, which must write it, reports that. */
    public static List<PastChange> known(Journal journal, String pc) {
        try {
            return inEffect(journal, pc);
        } catch (IOException unreadable) {
            LOG.warn("the journal cannot be read", unreadable);
            return List.of();
        }
    }

    private static PastChange pastChange(JournalEntry entry) {
        return new PastChange(entry.run(), entry.time(), entry.fix(), entry.action(), entry.target(), entry.before());
    }
}
