package org.patchlight.repair.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads two journals as one: the person's own, which receives new runs, and the one of runs made as an administrator.
 */
public final class JoinedJournal implements Journal {
    private final Journal own;
    private final String kind;
    private final Supplier<Optional<Journal>> other;

    /**
     * @param kind the prefix of the run ids of the other journal; see {@link FileJournal}
     * @param other supplies the other journal on each use, because it may be created in the meantime
     */
    public JoinedJournal(Journal own, String kind, Supplier<Optional<Journal>> other) {
        this.own = own;
        this.kind = kind;
        this.other = other;
    }

    /** Whether a run id belongs to the journal with this prefix. */
    public static boolean isOf(String kind, String run) {
        return run.startsWith(kind + "-");
    }

    @Override
    public String newRun() throws IOException {
        return own.newRun();
    }

    @Override
    public void write(JournalLine line) throws IOException {
        if (isOf(kind, line.run())) {
            other.get()
                    .orElseThrow(() -> new IOException("there is no journal of " + line.run()))
                    .write(line);
        } else {
            own.write(line);
        }
    }

    @Override
    public List<JournalLine> lines(String run) throws IOException {
        Optional<Journal> journal = isOf(kind, run) ? other.get() : Optional.of(own);
        return journal.isPresent() ? journal.get().lines(run) : List.of();
    }

    @Override
    public JournalLosses losses(String run) throws IOException {
        Optional<Journal> journal = isOf(kind, run) ? other.get() : Optional.of(own);
        return journal.isPresent() ? journal.get().losses(run) : JournalLosses.NONE;
    }

    /** Ordered by the time of their last lines: the numbers of two journals can't be compared. */
    @Override
    public List<String> runs() throws IOException {
        Optional<Journal> theirs = other.get();
        if (theirs.isEmpty()) {
            return own.runs();
        }
        Deque<String> mine = new ArrayDeque<>(own.runs());
        Deque<String> elevated = new ArrayDeque<>(theirs.get().runs());
        List<String> all = new ArrayList<>();
        while (!mine.isEmpty() && !elevated.isEmpty()) {
            boolean mineFirst = ended(mine.getFirst()).isAfter(ended(elevated.getFirst()));
            all.add((mineFirst ? mine : elevated).removeFirst());
        }
        all.addAll(mine);
        all.addAll(elevated);
        return all;
    }

    /**
     * A run without lines may have started just now, so it counts as the newest. One that lost its lines may be old, and
     * must not come before runs that can be undone.
     */
    private Instant ended(String run) throws IOException {
        List<JournalLine> lines = lines(run);
        if (!lines.isEmpty()) {
            return lines.get(lines.size() - 1).time();
        }
        return losses(run).mayHideSteps() ? Instant.MIN : Instant.MAX;
    }
}
