package org.patchlight.repair.journal;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * A journal that moved to another folder. Runs of both folders are one series, and each can be undone. Only the new folder
 * is written: what happens to an old run later, such as its undo, is in a file of the same name there.
 */
public final class MovedJournal implements Journal {
    private final FileJournal current;
    private final FileJournal former;

    /**
     * @param current the journal in the new folder, which exists before anything is written
     * @param former the journal in the old folder, with the same prefix of run ids
     */
    public MovedJournal(FileJournal current, FileJournal former) {
        this.current = current;
        this.former = former;
    }

    @Override
    public String newRun() throws IOException {
        return current.newRun(former.runs().stream().findFirst());
    }

    @Override
    public void write(JournalLine line) throws IOException {
        current.write(line);
    }

    @Override
    public List<JournalLine> lines(String run) throws IOException {
        return Stream.concat(former.lines(run).stream(), current.lines(run).stream())
                .toList();
    }

    @Override
    public JournalLosses losses(String run) throws IOException {
        return former.losses(run).and(current.losses(run));
    }

    @Override
    public List<String> runs() throws IOException {
        return Stream.concat(former.runs().stream(), current.runs().stream())
                .distinct()
                .sorted(current.newestFirst())
                .toList();
    }
}
