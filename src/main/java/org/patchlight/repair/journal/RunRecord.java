package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.step.Step;

/**
 * The journal lines of one run, and what follows from them.
 *
 * @param run the id of the run
 * @param lines its lines, in order
 * @param losses what can't be read of it
 */
public record RunRecord(String run, List<JournalLine> lines, JournalLosses losses) {
    public RunRecord {
        lines = List.copyOf(lines);
    }

    /** A run of which nothing is lost. */
    public RunRecord(String run, List<JournalLine> lines) {
        this(run, lines, JournalLosses.NONE);
    }

    /**
     * Reads the lines of a run.
     *
     * @throws IOException if the journal can't be read
     */
    public static RunRecord read(Journal journal, String run) throws IOException {
        return new RunRecord(run, journal.lines(run), journal.losses(run));
    }

    /** The lines about its steps, in order. */
    public List<JournalEntry> entries() {
        return only(JournalEntry.class).toList();
    }

    /** The first line of this kind about the run as a whole. */
    public Optional<RunNote> first(Kind kind) {
        return only(RunNote.class).filter(note -> note.kind() == kind).findFirst();
    }

    /** The last line of this kind about the run as a whole. */
    public Optional<RunNote> last(Kind kind) {
        return only(RunNote.class).filter(note -> note.kind() == kind).reduce((one, later) -> later);
    }

    private <T extends JournalLine> Stream<T> only(Class<T> type) {
        return lines.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether every line was written on the PC with this id, {@code PcFacts.id}. */
    public boolean isOf(String pc) {
        return lines.stream().allMatch(line -> line.pc().equals(pc));
    }

    /**
     * The steps that are not undone, in the order they ran. Every line of a step holds the values that its undo needs,
     * so one damaged line loses nothing. The last line shows how far the step got.
     *
     * <p>A step that an interrupted undo restored still counts as open: a power loss may have taken that change with
     * it.
     */
    public List<JournalEntry> open() {
        int undo = beginOfOpenUndo();
        Map<Integer, JournalEntry> open = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof JournalEntry entry) {
                boolean undone = entry.phase() == Phase.UNDONE && i < undo;
                if (undone || entry.phase() == Phase.SKIPPED) {
                    open.remove(entry.step());
                } else {
                    open.put(entry.step(), entry);
                }
            }
        }
        return List.copyOf(open.values());
    }

    /** The index of the first undo that has no end; the number of lines if there is none. */
    private int beginOfOpenUndo() {
        for (int i = lastIndex(Kind.UNDO_ENDED) + 1; i < lines.size(); i++) {
            if (lines.get(i) instanceof RunNote note && note.kind() == Kind.UNDO_BEGUN) {
                return i;
            }
        }
        return lines.size();
    }

    /** The numbers of steps that the journal held and of which no line can be read. */
    public List<Integer> lost() {
        Set<Integer> known = entries().stream().map(JournalEntry::step).collect(Collectors.toSet());
        int newest = known.stream().reduce(losses.steps(), Math::max);
        return IntStream.rangeClosed(1, newest)
                .filter(step -> !known.contains(step))
                .boxed()
                .toList();
    }

    /** Whether something is lost that an undo would need, other than whole steps. */
    public boolean isIncomplete() {
        return losses.unreadable() || losses.unknown() || losses.begin() || (losses.undoBegin() && isUndoOpen());
    }

    /**
     * Whether an undo has something to restore, to finish or to report. Steps that left nothing behind stay open for
     * ever, and count only beside others.
     */
    public boolean needsUndo() {
        return open().stream().anyMatch(RunRecord::leavesSomething)
                || isUndoOpen()
                || !lost().isEmpty()
                || isIncomplete();
    }

    /**
     * Whether the run or its undo was interrupted, left changes, and the person has not answered about it. An undo that
     * began after the answer is a new question.
     */
    public boolean isUnfinished() {
        if (isUndoOpen()) {
            return lastIndex(Kind.ANSWERED) < lastIndex(Kind.UNDO_BEGUN);
        }
        return first(Kind.ANSWERED).isEmpty() && !hasEnded() && open().stream().anyMatch(RunRecord::leavesSomething);
    }

    /** The index of the last line of this kind; -1 if there is none. */
    private int lastIndex(Kind kind) {
        return last(kind).map(lines::lastIndexOf).orElse(-1);
    }

    /** Whether it has begun and not ended, and is not being undone. */
    public boolean isUnderWay() {
        return !hasEnded() && !isUndoOpen();
    }

    private boolean hasEnded() {
        // earlier versions wrote only steps
        return first(Kind.BEGUN).isPresent()
                ? first(Kind.ENDED).isPresent()
                : open().stream().noneMatch(entry -> entry.phase() == Phase.INTENT);
    }

    /** Whether an undo of it began and did not end. */
    public boolean isUndoOpen() {
        return lastIndex(Kind.UNDO_BEGUN) > lastIndex(Kind.UNDO_ENDED);
    }

    /** Whether all it did was to open something for the person. Such a run replaces no other one. */
    public boolean isOpeningOnly() {
        List<JournalEntry> entries = entries();
        return !entries.isEmpty()
                && entries.stream()
                        .allMatch(entry -> Steps.ofJournal(entry.action(), entry.target())
                                .filter(Step::opensForPerson)
                                .isPresent());
    }

    /** Whether the step of this line leaves a change, or isn't known to this version. */
    public static boolean leavesSomething(JournalEntry entry) {
        return Steps.ofJournal(entry.action(), entry.target())
                .filter(Step::leavesNothing)
                .isEmpty();
    }
}
