package org.patchlight.repair.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the whole lines of a journal file. */
final class SealedLines {
    /** Far more lines than any run has; a higher number is no number of a line. */
    static final int MOST = 100_000;

    private SealedLines() {}

    /** The whole lines, in the order of the file. Everything between them is skipped. */
    static List<JournalSeal> of(byte[] journal) {
        List<JournalSeal> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= journal.length; i++) {
            if (i == journal.length || journal[i] == '\n') {
                Optional<JournalSeal> line = JournalSeal.read(Arrays.copyOfRange(journal, begin, i));
                line.filter(one -> one.number() >= 1 && one.number() <= MOST).ifPresent(lines::add);
                begin = i + 1;
            }
        }
        return lines;
    }
}
