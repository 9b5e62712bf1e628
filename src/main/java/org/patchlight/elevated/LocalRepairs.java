package org.patchlight.elevated;

import org.patchlight.repair.Repairs;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;

/** Makes repairs that this program runs itself. */
@FunctionalInterface
public interface LocalRepairs {
    /**
     * Repairs that are written into this journal, one at a time under this lock.
     *
     * @param lock held during each run
     */
    Repairs with(Journal journal, RunLock lock);
}
