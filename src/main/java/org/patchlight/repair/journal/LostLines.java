package org.patchlight.repair.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunNote.Kind;

/**
 * Restores lost lines from the index and the other lines. All lines of a step hold the same values, so the index, which
 * knows the phase, and one other line restore any of them. Of a note, only its kind can be restored.
 */
final class LostLines {
    private final List<IndexEntry> index;
    private final Map<Integer, IndexEntry> byNumber = new HashMap<>();
    private boolean begin;
    private boolean undoBegin;
    private boolean unknown;

    LostLines(List<IndexEntry> index) {
        this.index = List.copyOf(index);
        index.forEach(entry -> byNumber.putIfAbsent(entry.number(), entry));
    }

    /**
     * The lines, with the lost ones that can be restored.
     *
     * @param whole the whole lines of a kind that is known, by number
     * @param last the highest number of a line
     */
    List<JournalLine> restored(Map<Integer, List<JournalLine>> whole, int last) {
        Map<Integer, JournalEntry> steps = new HashMap<>();
        whole.values()
                .forEach(same -> same.forEach(line -> {
                    if (line instanceof JournalEntry entry) {
                        steps.put(entry.step(), entry);
                    }
                }));
        JournalLine near =
                whole.values().stream().flatMap(List::stream).findFirst().orElse(null);
        List<JournalLine> lines = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            List<JournalLine> here = whole.get(number);
            if (here == null) {
                restore(number, steps, near).ifPresent(lines::add);
            } else {
                lines.addAll(here);
                near = here.isEmpty() ? near : here.get(here.size() - 1);
            }
        }
        return List.copyOf(lines);
    }

    private Optional<JournalLine> restore(int number, Map<Integer, JournalEntry> steps, @Nullable JournalLine near) {
        IndexEntry entry = byNumber.get(number);
        if (entry == null) {
            unknown = true;
            return Optional.empty();
        }
        return entry.step() > 0 ? step(entry, steps, near) : note(entry, near);
    }

    private Optional<JournalLine> step(IndexEntry entry, Map<Integer, JournalEntry> steps, @Nullable JournalLine near) {
        Optional<Phase> phase = Arrays.stream(Phase.values())
                .filter(one -> one.id().equals(entry.kind()))
                .findFirst();
        unknown |= phase.isEmpty();
        JournalEntry other = steps.get(entry.step());
        return phase.isPresent() && other != null && near != null
                ? Optional.of(other.in(phase.get(), near.time()))
                : Optional.empty();
    }

    private Optional<JournalLine> note(IndexEntry entry, @Nullable JournalLine near) {
        Optional<Kind> kind = Kind.of(entry.kind());
        begin |= kind.equals(Optional.of(Kind.BEGUN));
        undoBegin |= kind.equals(Optional.of(Kind.UNDO_BEGUN));
        return near == null
                ? Optional.empty()
                : kind.map(one -> new RunNote(near.run(), near.pc(), near.time(), one, Map.of()));
    }

    /**
     * What is lost for good, after {@link #restored}.
     *
     * @param lines the restored lines
     * @param unreadable whether nothing can be read
     * @param unsure whether lines may be lost that neither the file nor the index shows
     */
    JournalLosses losses(List<JournalLine> lines, boolean unreadable, boolean unsure) {
        int known = index.stream().mapToInt(IndexEntry::step).max().orElse(0);
        int steps = lines.stream()
                .mapToInt(line -> line instanceof JournalEntry entry ? entry.step() : 0)
                .reduce(known, Math::max);
        return new JournalLosses(false, unreadable, steps, begin, undoBegin, unknown || unsure);
    }
}
