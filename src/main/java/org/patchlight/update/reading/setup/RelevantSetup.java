package org.patchlight.update.reading.setup;

import org.patchlight.evidence.text.AsciiBeginnings;
import org.patchlight.evidence.text.AsciiWords;
import org.patchlight.evidence.text.LineSkipper;
import org.patchlight.update.reading.stamped.StampedBytes;

/**
 * Finds the lines of a setup log that may matter. What {@link SetupLineHandler} reads of a line that is no error must be
 * listed here: how its text begins, or a word in it.
 */
final class RelevantSetup implements LineSkipper {
    private static final AsciiBeginnings BEGINNINGS = new AsciiBeginnings(
            "CSetup",
            "Error ",
            "Initiating rollback",
            "Operation failed: ",
            "Operation execution failed: ",
            "Rollback: ",
            "SPDoFramework",
            "Setup ");

    /** The build of the new Windows, and the two numbers of a failed upgrade. */
    private static final AsciiWords WORDS = new AsciiWords("xTR", "-0x", "- 0x", "Target", "Reporting error event");

    private final StampedBytes line = new StampedBytes();

    @Override
    public Fate judge(byte[] text, int from, int to) {
        if (!line.read(text, from, to)) {
            return Fate.CONTINUES;
        }
        boolean matters =
                line.isError() || BEGINNINGS.begin(text, line.text(), to) || WORDS.areIn(text, line.afterStamp(), to);
        return matters ? Fate.READ : Fate.SKIPPED;
    }
}
