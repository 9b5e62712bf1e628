package org.patchlight.repair.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Two journals read as one: the person's own, which new runs are written to, and one of runs that were made as an administrator. */
public final class JoinedJournal implements Journal {
    private final Journal own;
    private final String kind;
    private final Supplier<Optional<Journal>> other;

    /**
     * @param kind how the runs of the other journal are called; see {@link FileJournal}
     * @param other the other one, asked for each time, because it may come to be meanwhile
     */
    public JoinedJournal(Journal own, String kind, Supplier<Optional<Journal>> other) {
        this.own = own;
        this.kind = kind;
        this.other = other;
    }

    /** Whether a run is in the other journal, going by its name. */
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

    /** By the time of their last lines: the numbers of two journals say nothing of each other. */
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

    /** One that nothing is said of yet may have begun just now. */
    private Instant ended(String run) throws IOException {
        List<JournalLine> lines = lines(run);
        return lines.isEmpty() ? Instant.MAX : lines.get(lines.size() - 1).time();
    }
}
