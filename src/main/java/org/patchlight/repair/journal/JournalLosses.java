package org.patchlight.repair.journal;

/**
 * What can't be read of the journal of a run.
 *
 * @param later whether a later version wrote it in a format that is unknown here
 * @param unreadable whether the file holds something, and none of it can be read
 * @param steps the highest number of a step that the journal is known to have held; 0 if none is known
 * @param begin whether the line is lost that names the earlier runs which this one continued
 * @param undoBegin whether the line is lost that names the services which ran before the newest undo
 * @param unknown whether lines are lost and no one knows what they held
 */
public record JournalLosses(
        boolean later, boolean unreadable, int steps, boolean begin, boolean undoBegin, boolean unknown) {
    /** Nothing is lost. */
    public static final JournalLosses NONE = new JournalLosses(false, false, 0, false, false, false);
    /** A run that a later version wrote. */
    static final JournalLosses LATER = new JournalLosses(true, false, 0, false, false, false);
    /** A run whose file can't be read. */
    static final JournalLosses UNREADABLE = new JournalLosses(false, true, 0, false, false, false);

    /** What is lost of a run in two files. */
    JournalLosses and(JournalLosses other) {
        return new JournalLosses(
                later || other.later,
                unreadable || other.unreadable,
                Math.max(steps, other.steps),
                begin || other.begin,
                undoBegin || other.undoBegin,
                unknown || other.unknown);
    }

    /** Whether the run may have changed the PC, even if no line about a step can be read. */
    public boolean mayHideSteps() {
        return later || unreadable || unknown || steps > 0;
    }
}
