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
import org.patchlight.repair.step.Steps;

/** What a journal tells of one run, and what follows from it. */
public record RunRecord(String run, List<JournalLine> lines) {
    public RunRecord {
        lines = List.copyOf(lines);
    }

    public static RunRecord read(Journal journal, String run) throws IOException {
        return new RunRecord(run, journal.lines(run));
    }

    public List<JournalEntry> entries() {
        return only(JournalEntry.class).toList();
    }

    public Optional<RunNote> first(Kind kind) {
        return only(RunNote.class).filter(note -> note.kind() == kind).findFirst();
    }

    public Optional<RunNote> last(Kind kind) {
        return only(RunNote.class).filter(note -> note.kind() == kind).reduce((one, later) -> later);
    }

    private <T extends JournalLine> Stream<T> only(Class<T> type) {
        return lines.stream().filter(type::isInstance).map(type::cast);
    }

    public boolean isOf(String pc) {
        return lines.stream().allMatch(line -> line.pc().equals(pc));
    }

    /**
     * The steps that were not put back, in the order they were made. Every line of a step holds its before-values, so that a damaged one costs nothing; the last
     * says how far it came. What an undo put back that ended in the midst counts as open: power that failed then may have taken the change of the PC with it.
     */
    public List<JournalEntry> open() {
        int undo = beginOfOpenUndo();
        Map<Integer, JournalEntry> open = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof JournalEntry entry) {
                boolean putBack = entry.phase() == Phase.UNDONE && i < undo;
                if (putBack || entry.phase() == Phase.SKIPPED) {
                    open.remove(entry.step());
                } else {
                    open.put(entry.step(), entry);
                }
            }
        }
        return List.copyOf(open.values());
    }

    /** Where the first undo begins that none has ended since; behind all lines if there is none. */
    private int beginOfOpenUndo() {
        for (int i = place(Kind.UNDO_ENDED) + 1; i < lines.size(); i++) {
            if (lines.get(i) instanceof RunNote note && note.kind() == Kind.UNDO_BEGUN) {
                return i;
            }
        }
        return lines.size();
    }

    /** The numbers of steps that nothing is told of although later ones are: their lines are damaged. */
    public List<Integer> lost() {
        Set<Integer> told = entries().stream().map(JournalEntry::step).collect(Collectors.toSet());
        int newest = told.stream().max(Integer::compareTo).orElse(0);
        return IntStream.rangeClosed(1, newest)
                .filter(step -> !told.contains(step))
                .boxed()
                .toList();
    }

    /** Whether it, or an undo of it, ended in the midst, left something behind, and nobody was asked about that yet; an undo that began after the answer is another question. */
    public boolean isUnfinished() {
        if (isUndoOpen()) {
            return place(Kind.ANSWERED) < place(Kind.UNDO_BEGUN);
        }
        return first(Kind.ANSWERED).isEmpty() && !hasEnded() && open().stream().anyMatch(RunRecord::leavesSomething);
    }

    /** Where the last note of this kind stands; -1 if there is none. */
    private int place(Kind kind) {
        return last(kind).map(lines::lastIndexOf).orElse(-1);
    }

    /** Whether it has begun and not ended, and is not being put back. */
    public boolean isUnderWay() {
        return !hasEnded() && !isUndoOpen();
    }

    private boolean hasEnded() {
        // versions before this one wrote nothing but steps
        return first(Kind.BEGUN).isPresent()
                ? first(Kind.ENDED).isPresent()
                : open().stream().noneMatch(entry -> entry.phase() == Phase.INTENT);
    }

    /** Whether an undo of it began and never ended. */
    public boolean isUndoOpen() {
        return place(Kind.UNDO_BEGUN) > place(Kind.UNDO_ENDED);
    }

    private static boolean leavesSomething(JournalEntry entry) {
        return Steps.ofJournal(entry.action(), entry.target())
                .filter(Step::leavesNothing)
                .isEmpty();
    }
}
