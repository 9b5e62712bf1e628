package org.patchlight.repair.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a journal about a run as a whole. Versions that know only steps skip such a line.
 *
 * @param run the id of the run
 * @param pc the id of the PC that it was made on, {@code PcFacts.id}
 * @param time the time, by the PC's clock
 * @param kind what the line is about
 * @param facts more about it, by the names below
 */
public record RunNote(String run, String pc, Instant time, Kind kind, Map<String, String> facts)
        implements JournalLine {
    /** In BEGUN the fixes of the plan, in ENDED those left open: {@code id} or {@code id=value}, one per line. */
    public static final String FIXES = "fixes";
    /** In BEGUN: whether the plan was for every problem. */
    public static final String EVERYTHING = "everything";
    /** In BEGUN: the runs that this one continues, one per line. Undoing it undoes them too. */
    public static final String CONTINUES = "continues";
    /** In FIX_BEGUN and FIX_ENDED: the id of the fix. */
    public static final String FIX = "fix";
    /** In ENDED and UNDO_ENDED: the id of the verdict. */
    public static final String VERDICT = "verdict";
    /** In UNDO_BEGUN: the services that ran when the undo began, one per line. */
    public static final String RUNNING = "running";
    /** In ENDED: the start of Windows in which the run began. Only for a run that waits for a restart. */
    public static final String START = "start";
    /** In ENDED: whether the person agreed to continue after the restart. */
    public static final String AGREED = "agreed";
    /** In ANSWERED: what the person answered. */
    public static final String ANSWER = "answer";

    /** What a line about a run reports. */
    public enum Kind {
        /** The run is about to begin; the person agreed to its plan. */
        BEGUN,
        FIX_BEGUN,
        FIX_ENDED,
        /** The run ended, with any verdict. */
        ENDED,
        UNDO_BEGUN,
        UNDO_ENDED,
        /** The person answered the question about an interrupted run. */
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

    /** A fact that is a list; empty if the note does not hold it. */
    public List<String> list(String fact) {
        return facts.getOrDefault(fact, "").lines().toList();
    }
}
