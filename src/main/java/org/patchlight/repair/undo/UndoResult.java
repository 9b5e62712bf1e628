package org.patchlight.repair.undo;

import java.util.List;
import java.util.Locale;
import org.patchlight.repair.undo.UndoLine.Outcome;

/**
 * How an undo ended.
 *
 * @param run the id of the run that was undone; empty if there was none
 * @param verdict the judgement
 * @param lines the result of each step, the last one first
 */
public record UndoResult(String run, Verdict verdict, List<UndoLine> lines) {
    /** How an undo ended, with its exit code. */
    public enum Verdict {
        UNDONE(0),
        PARTLY_UNDONE(1),
        NOTHING_TO_UNDO(0),
        DECLINED(4),
        BLOCKED(5),
        FAILED(1);

        private final int exitCode;

        Verdict(int exitCode) {
            this.exitCode = exitCode;
        }

        /** The stable name used in JSON and in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The exit code of a command that ends so. */
        public int exitCode() {
            return exitCode;
        }
    }

    public UndoResult {
        lines = List.copyOf(lines);
    }

    static UndoResult of(String run, List<UndoLine> lines) {
        boolean undone = any(lines, Outcome.UNDONE);
        Verdict verdict;
        if (any(lines, Outcome.FAILED)) {
            verdict = undone ? Verdict.PARTLY_UNDONE : Verdict.FAILED;
        } else if (any(lines, Outcome.CANNOT)) {
            verdict = undone ? Verdict.PARTLY_UNDONE : Verdict.FAILED;
        } else {
            verdict = undone ? Verdict.UNDONE : Verdict.NOTHING_TO_UNDO;
        }
        return new UndoResult(run, verdict, lines);
    }

    private static boolean any(List<UndoLine> lines, Outcome outcome) {
        return lines.stream().anyMatch(line -> line.outcome() == outcome);
    }
}
