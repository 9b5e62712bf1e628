package org.patchlight.repair.undo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.guard.Guards;
import org.patchlight.repair.interrupted.LeftStopped;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.step.StepOutcome;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.service.StartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Undoes a whole run. */
public final class Undoer {
    private static final Logger LOG = LoggerFactory.getLogger(Undoer.class);

    private final Pc pc;
    private final Journal journal;
    private final RunLock lock;
    private final Elsewhere elsewhere;
    private final Predicate<JournalEntry> trusted;

    /**
     * @param pc the PC to restore
     * @param journal where runs are written
     * @param lock the lock that repairs also hold
     */
    public Undoer(Pc pc, Journal journal, RunLock lock) {
        this(pc, journal, lock, proposal -> Optional.empty());
    }

    /** @param elsewhere gets the chance to undo a run before it is undone here */
    public Undoer(Pc pc, Journal journal, RunLock lock, Elsewhere elsewhere) {
        this(pc, journal, lock, elsewhere, entry -> true);
    }

    private Undoer(Pc pc, Journal journal, RunLock lock, Elsewhere elsewhere, Predicate<JournalEntry> trusted) {
        this.pc = pc;
        this.journal = journal;
        this.lock = lock;
        this.elsewhere = elsewhere;
        this.trusted = trusted;
    }

    /**
     * The same, but it undoes no run with a step that isn't trusted.
     *
     * @param which whether a step may be undone with the rights of this program, judged by its journal entry
     */
    public Undoer trusting(Predicate<JournalEntry> which) {
        return new Undoer(pc, journal, lock, elsewhere, which);
    }

    /** Undoes what this program has no rights to. */
    public interface Elsewhere {
        /** Undoes the proposal; empty if it should be undone here. */
        Optional<UndoResult> undo(Proposal proposal);
    }

    /**
     * What an undo would restore.
     *
     * @param run the id of the run; empty if there is none
     * @param steps the journalled steps not undone yet, in the order they ran
     * @param blockOrNull why the undo can't run; null if it can
     */
    public record Proposal(
            String run, List<JournalEntry> steps, @Nullable Message blockOrNull) {
        public Proposal {
            steps = List.copyOf(steps);
        }

        /** Why the undo can't run. */
        public Optional<Message> block() {
            return Optional.ofNullable(blockOrNull);
        }
    }

    /**
     * Works out what undoing a run would do. Runs that it continued are undone with it.
     *
     * @param wanted the id of the run; null for the last one
     * @throws IOException if the journal cannot be read
     */
    public Proposal propose(@Nullable String wanted) throws IOException {
        String run = wanted != null ? wanted : journal.lastRun().orElse("");
        if (wanted != null
                && journal.read(run).isEmpty()
                && !journal.losses(run).mayHideSteps()) {
            return new Proposal(run, List.of(), Message.of("undo.no-such-run", run));
        }
        List<RunRecord> chain = RunChain.of(journal, run);
        return new Proposal(run, isNothing(chain) ? List.of() : RunChain.open(chain), block(chain));
    }

    private @Nullable Message block(List<RunRecord> chain) {
        Optional<RunRecord> later =
                chain.stream().filter(one -> one.losses().later()).findFirst();
        if (later.isPresent()) {
            return Message.of("undo.later-version", later.get().run());
        }
        String id = pc.facts().id();
        if (chain.stream().anyMatch(one -> !one.isOf(id))) {
            return Message.of("undo.other-pc");
        }
        boolean managed = pc.facts().management().isManaged();
        List<JournalEntry> open = RunChain.open(chain);
        if (managed && !open.isEmpty()) {
            return Message.of("guard.managed");
        }
        boolean folders = open.stream().anyMatch(entry -> entry.action().equals(RenameAndKeep.ACTION));
        return folders ? Guards.againstRestoringFolders(pc).orElse(null) : null;
    }

    /** Undoes the steps of the proposal, the last one first. Steps that were undone in the meantime are left alone. */
    public UndoResult undo(Proposal proposal) {
        if (proposal.block().isPresent()) {
            return new UndoResult(proposal.run(), UndoResult.Verdict.BLOCKED, List.of());
        }
        try {
            if (isNothing(RunChain.of(journal, proposal.run()))) {
                return UndoResult.of(proposal.run(), List.of());
            }
        } catch (IOException unreadable) {
            return unusable(proposal, unreadable);
        }
        return elsewhere.undo(proposal).orElseGet(() -> undoHere(proposal));
    }

    private UndoResult undoHere(Proposal proposal) {
        try {
            Optional<RunLock.Held> held = lock.tryHold();
            if (held.isEmpty()) {
                return whole(proposal, UndoResult.Verdict.BLOCKED, Message.of("guard.other-run"));
            }
            try (RunLock.Held mine = held.get()) {
                LOG.debug("undoing under {}", mine);
                List<RunRecord> chain = RunChain.of(journal, proposal.run());
                // Judged on what is undone, not on the proposal: the journal may have changed since.
                return RunChain.open(chain).stream().allMatch(trusted)
                        ? undo(proposal.run(), chain)
                        : whole(proposal, UndoResult.Verdict.BLOCKED, Message.of("undo.not-as-administrator"));
            }
        } catch (IOException unreadable) {
            return unusable(proposal, unreadable);
        }
    }

    private static UndoResult unusable(Proposal proposal, IOException unreadable) {
        LOG.warn("the journal can't be used, so nothing was undone", unreadable);
        return whole(proposal, UndoResult.Verdict.FAILED, Failures.words(unreadable));
    }

    private UndoResult undo(String run, List<RunRecord> whole) throws IOException {
        if (isNothing(whole)) {
            return UndoResult.of(run, List.of());
        }
        // A run that has nothing left may be one of an administrator, whose journal this program can't write.
        List<RunRecord> chain = whole.stream().filter(RunRecord::needsUndo).toList();
        for (RunRecord one : chain) {
            journal.write(
                    note(one, Kind.UNDO_BEGUN, RunNote.RUNNING, String.join("\n", LeftStopped.beforeUndo(one, pc))));
        }
        List<UndoLine> lines = new ArrayList<>(new StepUndoer(pc, journal).all(RunChain.open(chain)));
        for (RunRecord one : chain) {
            LeftStopped.of(RunRecord.read(journal, one.run()), pc).forEach(service -> lines.add(startAgain(service)));
            lines.addAll(JournalDamage.of(one));
        }
        UndoResult result = UndoResult.of(run, lines);
        // Newest first, as the undo works: a kill in between must not leave only a later run to be undone once more.
        for (int i = chain.size() - 1; i >= 0; i--) {
            ended(chain.get(i), result);
        }
        return result;
    }

    /**
     * Notes that the person wants to keep what interrupted runs changed. They are not asked again.
     *
     * @return false if that could not be noted
     */
    public boolean leaveUnfinished() {
        try {
            new UnfinishedRuns(pc, journal, lock).answered(UnfinishedRuns.Answer.LEAVE);
            return true;
        } catch (IOException unwritten) {
            LOG.warn("that an interrupted repair is left as it is could not be noted", unwritten);
            return false;
        }
    }

    private static boolean isNothing(List<RunRecord> chain) {
        return chain.stream().noneMatch(RunRecord::needsUndo);
    }

    /** Notes the end of the undo. If that fails, the person is asked once more, which is harmless. */
    private void ended(RunRecord run, UndoResult result) {
        try {
            journal.write(
                    note(run, Kind.UNDO_ENDED, RunNote.VERDICT, result.verdict().id()));
            if (run.isUnfinished()) {
                journal.write(note(run, Kind.ANSWERED, RunNote.ANSWER, UnfinishedRuns.Answer.UNDO.id()));
            }
        } catch (IOException unwritten) {
            LOG.warn("that {} was undone could not be noted", run.run(), unwritten);
        }
    }

    /** Starts a service that an interrupted undo may have left stopped, although no step of the run names it. */
    private UndoLine startAgain(String service) {
        StartService start = new StartService(service);
        try {
            StepOutcome outcome = start.act(pc, percent -> LOG.trace("{} percent", percent));
            return outcome.remark()
                    .filter(remark -> !outcome.done())
                    .map(why -> new UndoLine(start.action(), service, UndoLine.Outcome.FAILED, why))
                    .orElseGet(() ->
                            new UndoLine(start.action(), service, UndoLine.Outcome.UNDONE, Message.of("undo.done")));
        } catch (PcException refused) {
            LOG.warn("{} could not be started again", service, refused);
            return new UndoLine(start.action(), service, UndoLine.Outcome.FAILED, Failures.words(refused));
        }
    }

    private RunNote note(RunRecord run, Kind kind, String fact, String value) {
        return new RunNote(run.run(), pc.facts().id(), pc.clock().now(), kind, Map.of(fact, value));
    }

    private static UndoResult whole(Proposal proposal, UndoResult.Verdict verdict, Message why) {
        UndoLine line = new UndoLine("undo", proposal.run(), UndoLine.Outcome.FAILED, why);
        return new UndoResult(proposal.run(), verdict, List.of(line));
    }
}
