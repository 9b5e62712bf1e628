package org.patchlight.repair.undo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;

/** A run with the runs that it continued, which are undone together. */
final class RunChain {
    private RunChain() {}

    /**
     * The run and those that it continued, the oldest first.
     *
     * @throws IOException if the journal can't be read
     */
    static List<RunRecord> of(Journal journal, String run) throws IOException {
        Deque<RunRecord> chain = new ArrayDeque<>();
        Deque<String> next = new ArrayDeque<>(List.of(run));
        Set<String> seen = new HashSet<>();
        while (!next.isEmpty()) {
            String one = next.remove();
            if (seen.add(one)) {
                RunRecord record = RunRecord.read(journal, one);
                chain.push(record);
                record.first(Kind.BEGUN).ifPresent(begun -> next.addAll(begun.list(RunNote.CONTINUES)));
            }
        }
        return List.copyOf(chain);
    }

    /** The steps that are not undone yet, in the order in which they ran. */
    static List<JournalEntry> open(List<RunRecord> chain) {
        return chain.stream().flatMap(one -> one.open().stream()).toList();
    }
}
