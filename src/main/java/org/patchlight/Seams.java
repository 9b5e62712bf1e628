package org.patchlight;

import org.patchlight.pc.Pc;
import org.patchlight.release.ReleaseParts;
import org.patchlight.repair.journal.Journal;

/** Replacements that tests may make; the program itself replaces nothing. */
interface Seams {
    /** Replaces nothing. */
    Seams NONE = new Seams() {};

    /** The PC to use in place of the one that was opened. */
    default Pc pc(Pc opened) {
        return opened;
    }

    /** The journal to use in place of the one that was opened. */
    default Journal journal(Journal opened) {
        return opened;
    }

    /** What updates of Patchlight itself work with. */
    default ReleaseParts releases(ReleaseParts usual) {
        return usual;
    }
}
