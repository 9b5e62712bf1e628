package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a journal says of a run as a whole. Versions that know steps alone pass such a line over.
 *
 * @param run the run
 * @param pc the PC that it was made on, {@code PcFacts.id}
 * @param time when, by the PC's clock
 * @param kind what is being said
 * @param facts more about it, by the names below
 */
public record RunNote(String run, String pc, Instant time, Kind kind, Map<String, String> facts)
        implements JournalLine {
    /** The fixes of the plan, of BEGUN, or those left open, of ENDED: {@code id} or {@code id=value}, one a line. */
    public static final String FIXES = "fixes";
    /** Whether the plan was for everything that is wrong, of BEGUN. */
    public static final String EVERYTHING = "everything";
    /** The runs that this one goes on from, so that undoing it undoes them too: one a line, of BEGUN. */
    public static final String CONTINUES = "continues";
    /** The fix, of FIX_BEGUN and FIX_ENDED. */
    public static final String FIX = "fix";
    /** How it ended, of ENDED and UNDO_ENDED. */
    public static final String VERDICT = "verdict";
    /** The services that ran when an undo began, one a line, of UNDO_BEGUN. */
    public static final String RUNNING = "running";
    /** Which start of Windows it began in, of ENDED; told only of a run that waits for a restart. */
    public static final String START = "start";
    /** Whether the person agreed to go on after the restart, of ENDED. */
    public static final String AGREED = "agreed";
    /** What the person answered, of ANSWERED. */
    public static final String ANSWER = "answer";

    /** What is being said of a run. */
    public enum Kind {
        /** It is about to begin; its plan was agreed to. */
        BEGUN,
        FIX_BEGUN,
        FIX_ENDED,
        /** It came to its end, whatever that was. */
        ENDED,
        UNDO_BEGUN,
        UNDO_ENDED,
        /** The person was asked about what it had left, and answered. */
        ANSWERED;

        /** The stable name used on disk. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String id) {
            return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
        }
    }

    public RunNote {
        facts = Map.copyOf(facts);
    }

    /** A fact that is a list; empty if it is not told. */
    public List<String> list(String fact) {
        return facts.getOrDefault(fact, "").lines().toList();
    }
}
