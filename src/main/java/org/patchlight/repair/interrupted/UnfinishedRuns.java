package org.patchlight.repair.interrupted;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** Finds the runs that ended in the midst and that nobody was asked about yet. What it finds may be asked for at each look. */
public final class UnfinishedRuns {
    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedRuns.class);
    /** Older ones are history. */
    private static final int NEWEST = 10;

    private final Pc pc;
    private final Journal journal;
    private final RunLock lock;

    /** @param lock the one that runs hold: who holds it is at work, and not interrupted */
    public UnfinishedRuns(Pc pc, Journal journal, RunLock lock) {
        this.pc = pc;
        this.journal = journal;
        this.lock = lock;
    }

    /** What is to be said of earlier runs, given what else was found: that some ended in the midst, or that one can go on after a restart. */
    public List<Finding> findings(List<Finding> found) {
        List<Finding> interrupted = findings();
        return interrupted.isEmpty() ? new AfterRestart(pc, journal).findings(found) : interrupted;
    }

    /** One finding for all of them, or that the journal could not be read; none if all is well. */
    public List<Finding> findings() {
        Instant now = pc.clock().now();
        try {
            return find().stream().findFirst().map(found -> found.finding(now)).stream()
                    .toList();
        } catch (IOException unread) {
            LOG.warn("whether a repair was interrupted could not be told", unread);
            return List.of(new Finding(
                    "repair-journal-unread",
                    Subject.UPDATES,
                    Severity.INFO,
                    List.of(),
                    List.of(Message.of("unfinished.unread", String.valueOf(unread.getMessage()))),
                    now,
                    null,
                    List.of()));
        }
    }

    /**
     * Those that ended in the midst, the newest first; the newest one's services are those of all.
     *
     * @throws IOException if the journal could not be read
     */
    public List<Unfinished> find() throws IOException {
        List<RunRecord> open = records();
        if (!open.isEmpty() && isHeld()) {
            RunRecord newest = RunRecord.read(journal, journal.runs().get(0));
            // whoever holds it runs the newest one, which is open then; else it undoes one
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

    /** The ids of those that have no end, the newest first, even if somebody is at work at one of them. */
    public List<String> open() throws IOException {
        return records().stream().map(RunRecord::run).toList();
    }

    private List<RunRecord> records() throws IOException {
        String id = pc.facts().id();
        List<RunRecord> open = new ArrayList<>();
        for (String run : journal.runs().stream().limit(NEWEST).toList()) {
            RunRecord told = RunRecord.read(journal, run);
            if (told.isOf(id) && told.isUnfinished()) {
                open.add(told);
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
     * The person answered about all of them, and is not asked again.
     *
     * @throws IOException if that could not be noted, so that the question comes back
     */
    public void answered(Answer answer) throws IOException {
        answered(answer, open());
    }

    public void answered(Answer answer, List<String> runs) throws IOException {
        for (String run : runs) {
            Map<String, String> facts = Map.of(RunNote.ANSWER, answer.id());
            journal.write(new RunNote(run, pc.facts().id(), pc.clock().now(), Kind.ANSWERED, facts));
        }
    }

    /** What can be done about a run that ended in the midst. */
    public enum Answer {
        FINISH,
        UNDO,
        LEAVE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
