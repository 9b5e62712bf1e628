package org.patchlight.elevated;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.patchlight.desktop.Elevation;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.CheckAgain;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.journal.JoinedJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.Planner;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who repairs a PC and who undoes a run: this program itself, or the elevated helper. The helper is needed if
 * a step needs an administrator and this program runs without these rights.
 *
 * @param pc the PC to repair
 * @param planner knows all fixes
 * @param local makes repairs that this program runs itself
 * @param checkAgain checks the PC again after the helper has ended
 * @param journal receives runs that need no administrator
 * @param lock held during each run of this user
 * @param elevation asks for consent; empty if there is no desktop to ask on
 */
public record RepairRoutes(
        Pc pc,
        Planner planner,
        LocalRepairs local,
        CheckAgain checkAgain,
        Journal journal,
        RunLock lock,
        Supplier<Optional<Elevation>> elevation) {
    private static final Logger LOG = LoggerFactory.getLogger(RepairRoutes.class);

    /**
     * Who repairs and who undoes, for one PC.
     *
     * @param repairs runs plans
     * @param undoer undoes runs
     */
    public record Chosen(Repairs repairs, Undoer undoer) {}

    /** The runs of a PC that this program can see: its own, and those that administrators made on a real PC. */
    public static Journal visible(Pc pc, Journal journal) {
        return pc.facts().simulated() ? journal : withElevated(journal);
    }

    /** Chooses by the rights that this program has now. */
    public Chosen choose() {
        Repairs localRepairs = local.with(journal, lock);
        if (pc.facts().simulated()) {
            return new Chosen(localRepairs, new Undoer(pc, journal, lock));
        }
        return pc.facts().administrator() ? asAdministrator(localRepairs) : withHelper(localRepairs);
    }

    /**
     * Repairs as an administrator. Their journal is where only administrators write, and only one repair runs on the
     * machine.
     */
    private Chosen asAdministrator(Repairs localRepairs) {
        RunLock both = () -> RunLock.both(MachineStores.make().lock(), lock).tryHold();
        Repairs repairs = (plan, listener) -> {
            if (!plan.administrator()) {
                return localRepairs.run(plan, listener);
            }
            try {
                return local.with(MachineStores.make().journal(), both).run(plan, listener);
            } catch (IOException unsafe) {
                LOG.warn("there is no safe place for the journal, so nothing was done", unsafe);
                return nothingDone(plan);
            }
        };
        return new Chosen(repairs, new Undoer(pc, withElevated(journal), both).trusting(RepairRoutes::isTrusted));
    }

    /**
     * Whether an administrator may undo a step: other programs of the person can write to the person's own journal, and
     * could have a forged step undone with rights that they lack. Runs that need an administrator are never written there.
     */
    static boolean isTrusted(JournalEntry entry) {
        boolean needsRights = Steps.ofJournal(entry.action(), entry.target())
                .map(Step::administrator)
                .orElse(true);
        return !needsRights || entry.run().startsWith(MachineStores.KIND + "-");
    }

    private Chosen withHelper(Repairs localRepairs) {
        Map<String, FixDeclaration> fixes = planner.catalogue().stream()
                .map(Fix::declaration)
                .collect(Collectors.toMap(FixDeclaration::id, fix -> fix));
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        HelperCall helper = new HelperCall(
                elevation,
                () -> MachineStores.find().map(MachineStores::folder),
                fixes,
                words::knows,
                MachineStores::whyUnsafe);
        ElevatedRepairs elevated = new ElevatedRepairs(
                localRepairs,
                helper,
                new ManualSteps(pc.programs()),
                withElevated(Journal.inMemory()),
                lock,
                checkAgain);
        return new Chosen(elevated, new Undoer(pc, withElevated(journal), lock, elevated));
    }

    /** Looks up the machine's journal at each use, because it may be created later. */
    private static Journal withElevated(Journal journal) {
        return new JoinedJournal(
                journal, MachineStores.KIND, () -> MachineStores.find().map(MachineStores::journal));
    }

    private static RunResult nothingDone(Plan plan) {
        Message why = MachineStores.whyUnsafe().orElse(Message.of("helper.no-place"));
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), Verdict.FAILED, why))
                .toList();
        return new RunResult("", plan, Verdict.FAILED, results);
    }
}
