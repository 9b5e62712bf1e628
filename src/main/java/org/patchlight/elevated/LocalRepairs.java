package org.patchlight.elevated;

import org.patchlight.repair.Repairs;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/** Creates repairs that this program runs itself. */
@FunctionalInterface
public interface LocalRepairs {
    /**
     * Repairs that write to a journal, one at a time under a lock.
     *
     * @param journal receives the changes of each run
     * @param lock held during each run
     */
    Repairs with(Journal journal, RunLock lock);
}
