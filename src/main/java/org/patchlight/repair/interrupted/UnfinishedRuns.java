package org.patchlight.repair.interrupted;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the interrupted runs that the person has not been asked about yet. Every check may call it. */
public final class UnfinishedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRuns.class);
    /** Older runs are history. */
    private static final int NEWEST = 10;

    private static final String UNREAD = "repair-journal-unread";

    private final Pc pc;
    private final Journal journal;
    private final RunLock lock;

    /**
     * @param pc the PC to check
     * @param journal where runs are written
     * @param lock the lock that runs hold: a run whose process holds it is at work, not interrupted
     */
    public UnfinishedRuns(Pc pc, Journal journal, RunLock lock) {
        this.pc = pc;
        this.journal = journal;
        this.lock = lock;
    }

    /**
     * The findings about earlier runs: that some were interrupted, or that one can continue after a restart.
     *
     * @param found the other findings of the check
     */
    public List<Finding> findings(List<Finding> found) {
        List<Finding> own = findings();
        if (own.stream().anyMatch(one -> !one.id().equals(UNREAD))) {
            return own;
        }
        // A run that can't be read must not stop another from continuing.
        return Stream.concat(own.stream(), new AfterRestart(pc, journal).findings(found).stream())
                .toList();
    }

    /** One finding for all interrupted runs, or that the journal could not be read; empty if there is none. */
    public List<Finding> findings() {
        Instant now = pc.clock().now();
        try {
            List<Finding> found =
                    find().stream().limit(1).map(one -> one.finding(now)).toList();
            return found.isEmpty() ? unreadable(now) : found;
        } catch (IOException unread) {
            LOG.warn("couldn't check whether a fix was interrupted", unread);
            return List.of(unread(List.of(Message.of("unfinished.unread", String.valueOf(unread.getMessage()))), now));
        }
    }

    private static Finding unread(List<Message> evidence, Instant now) {
        return new Finding(UNREAD, Subject.UPDATES, Severity.INFO, List.of(), evidence, now, null, List.of());
    }

    /** A finding about runs of which nothing can be read, until an undo has reported them; empty if there are none. */
    private List<Finding> unreadable(Instant now) throws IOException {
        List<Message> evidence = new ArrayList<>();
        for (String run : newest()) {
            RunRecord record = RunRecord.read(journal, run);
            if (record.lines().isEmpty() && record.losses().mayHideSteps()) {
                evidence.add(Message.of(
                        record.losses().later() ? "unfinished.later-version" : "unfinished.unreadable", run));
            }
        }
        return evidence.isEmpty() ? List.of() : List.of(unread(evidence, now));
    }

    private List<String> newest() throws IOException {
        return journal.runs().stream().limit(NEWEST).toList();
    }

    /**
     * The interrupted runs, newest first. Each has the stopped services of all.
     *
     * @throws IOException if the journal could not be read
     */
    public List<Unfinished> find() throws IOException {
        List<RunRecord> open = records();
        if (!open.isEmpty() && isHeld()) {
            RunRecord newest = RunRecord.read(journal, journal.runs().get(0));
            // the process that holds the lock runs the newest run, if that is open; else it undoes one
            open.removeIf(run -> newest.isUnderWay() ? run.run().equals(newest.run()) : run.isUndoOpen());
        }
        List<String> services = new ArrayList<>();
        for (RunRecord run : open) {
            LeftStopped.of(run, pc).stream()
                    .filter(service -> !services.contains(service))
                    .forEach(services::add);
        }
        return open.stream().map(run -> unfinished(run, services)).toList();
    }

    /**
     * The ids of the runs without an end, newest first, even if a process is working on one of them.
     *
     * @throws IOException if the journal could not be read
     */
    public List<String> open() throws IOException {
        return records().stream().map(RunRecord::run).toList();
    }

    private List<RunRecord> records() throws IOException {
        String id = pc.facts().id();
        List<RunRecord> open = new ArrayList<>();
        for (String run : newest()) {
            RunRecord record = RunRecord.read(journal, run);
            if (record.isOf(id) && record.isUnfinished()) {
                open.add(record);
            }
        }
        return open;
    }

    private boolean isHeld() throws IOException {
        Optional<RunLock.Held> held = lock.tryHold();
        held.ifPresent(RunLock.Held::close);
        return held.isEmpty();
    }

    private static Unfinished unfinished(RunRecord run, List<String> services) {
        List<JournalEntry> entries = run.entries();
        Instant begun = run.lines().get(0).time();
        JournalEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return new Unfinished(run.run(), begun, run.isUndoOpen(), last, services, run.open());
    }

    /**
     * Notes that the person answered about all of them and is not asked again.
     *
     * @throws IOException if that could not be noted, so that the question comes back
     */
    public void answered(Answer answer) throws IOException {
        answered(answer, open());
    }

    /**
     * Notes that the person answered about these runs.
     *
     * @throws IOException if that could not be noted
     */
    public void answered(Answer answer, List<String> runs) throws IOException {
        for (String run : runs) {
            Map<String, String> facts = Map.of(RunNote.ANSWER, answer.id());
            journal.write(new RunNote(run, pc.facts().id(), pc.clock().now(), Kind.ANSWERED, facts));
        }
    }

    /** What the person can do about an interrupted run. */
    public enum Answer {
        FINISH,
        UNDO,
        LEAVE;

        /** The stable name used on disk. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
