package org.patchlight.repair.journal;

import java.time.Instant;

/** One line of a run's journal: about one of its steps, or about the run as a whole. */
public sealed interface JournalLine permits JournalEntry, RunNote {
    /** The id of the run. */
    String run();

    /** The id of the PC that the run was made on, {@code PcFacts.id}. */
    String pc();

    /** When it was written, by the PC's clock. */
    Instant time();
}
