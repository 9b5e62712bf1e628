package org.patchlight.update.reading.servicing;

import org.patchlight.evidence.text.AsciiBeginnings;
import org.patchlight.evidence.text.AsciiWords;
import org.patchlight.evidence.text.LineSkipper;
import org.patchlight.update.reading.stamped.StampedBytes;

/**
 * Finds the lines of {@code CBS.log} that may matter. What {@link CbsLogReader} reads of a line must be listed here:
 * how its text begins, or a word in it.
 */
final class RelevantServicing implements LineSkipper {
    /** How the texts of lines begin that say something about a session, a package, a driver or an installer. */
    private static final AsciiBeginnings BEGINNINGS = new AsciiBeginnings(
            "(",
            "DriverUpdate",
            "Doqe: ",
            "Exec: ",
            "INSTALL index:",
            "Installer name:",
            FailureLines.MARK,
            "NonStart: ",
            "Rolling back KTM",
            "S",
            "UNINSTALL index:",
            "WER: ");

    private static final AsciiBeginnings FAILURES = new AsciiBeginnings(FailureLines.WORDS.toArray(String[]::new));

    /** After it, within the summary of the readiness tool, any line may be the end of the summary. */
    private static final String READINESS = "Seconds executed:";

    private static final AsciiWords READINESS_WORDS = new AsciiWords(":", READINESS);

    /** The marks of the file checker, and the summary of an examination of the store. */
    private static final AsciiWords WORDS = new AsciiWords(
            "[:", "[SR] ", "[Pnp] ", "Operation result:", "Operation:", "Operation Time:", "Corruption:", READINESS);

    private final StampedBytes line = new StampedBytes();
    private boolean readsAll;

    @Override
    public Fate judge(byte[] text, int from, int to) {
        if (!line.read(text, from, to)) {
            readsAll |= READINESS_WORDS.areIn(text, from, to);
            return Fate.CONTINUES;
        }
        int begin = line.text();
        boolean matters = readsAll
                || line.isError()
                || BEGINNINGS.begin(text, begin, to)
                || FAILURES.begin(text, begin, to)
                || line.isFrom("CSI") && CsiClock.mayBeIn(text, begin, to)
                || WORDS.areIn(text, line.afterStamp(), to);
        if (matters) {
            readsAll |= READINESS_WORDS.areIn(text, from, to);
        }
        return matters ? Fate.READ : Fate.SKIPPED;
    }

    @Override
    public void other(String other) {
        readsAll |= other.contains(READINESS);
    }
}
