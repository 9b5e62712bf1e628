package org.patchlight;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.patchlight.desktop.Elevation;
import org.patchlight.elevated.ElevatedRepairs;
import org.patchlight.elevated.HelperCall;
import org.patchlight.elevated.MachineStores;
import org.patchlight.elevated.ManualSteps;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.journal.JoinedJournal;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.Undoer;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who repairs a PC and who puts it back: this program itself, or a helper where an administrator is needed and this program is none.
 *
 * @param repairs runs plans
 * @param undoer puts runs back
 */
record RepairRoutes(Repairs repairs, Undoer undoer) {
    private static final Logger LOG = LoggerFactory.getLogger(RepairRoutes.class);

    /**
     * The ways for a PC.
     *
     * @param keeping where what needs no administrator is journalled
     * @param elevation asks for an administrator
     */
    static RepairRoutes of(PcComponents practice, Stores stores, Supplier<Optional<Elevation>> elevation) {
        Pc pc = practice.pc();
        Repairs own = practice.repairs(stores.journal(), stores.lock());
        if (pc.facts().simulated()) {
            return new RepairRoutes(own, new Undoer(pc, stores.journal(), stores.lock()));
        }
        return pc.facts().administrator()
                ? ofAdministrator(practice, stores, own)
                : withHelper(practice, stores, own, elevation);
    }

    /** What is kept of a PC, with what was done to it as an administrator. */
    static Stores seen(Pc pc, Stores stores) {
        return pc.facts().simulated() ? stores : stores.with(joined(stores));
    }

    /** What an administrator does is journalled where only administrators write, and is the only repair on the machine. */
    private static RepairRoutes ofAdministrator(PcComponents practice, Stores stores, Repairs own) {
        RunLock lock =
                () -> RunLock.both(MachineStores.make().lock(), stores.lock()).tryHold();
        Repairs repairs = (plan, listener) -> {
            if (!plan.administrator()) {
                return own.run(plan, listener);
            }
            try {
                return practice.repairs(MachineStores.make().journal(), lock).run(plan, listener);
            } catch (IOException unsafe) {
                LOG.warn("there is no safe place for the journal, so nothing was done", unsafe);
                return nothingDone(plan);
            }
        };
        return new RepairRoutes(repairs, new Undoer(practice.pc(), joined(stores), lock));
    }

    private static RepairRoutes withHelper(
            PcComponents practice, Stores stores, Repairs own, Supplier<Optional<Elevation>> elevation) {
        Map<String, FixDeclaration> fixes = practice.planner().catalogue().stream()
                .map(Fix::declaration)
                .collect(Collectors.toMap(FixDeclaration::id, fix -> fix));
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        HelperCall helper =
                new HelperCall(elevation, () -> MachineStores.find().map(MachineStores::folder), fixes, words::knows);
        Journal journal = joined(stores);
        ElevatedRepairs elevated = new ElevatedRepairs(
                own,
                helper,
                new ManualSteps(practice.pc().programs()),
                elevatedOnly(),
                stores.lock(),
                practice::checkAgain);
        return new RepairRoutes(elevated, new Undoer(practice.pc(), journal, stores.lock(), elevated));
    }

    private static Journal joined(Stores stores) {
        return new JoinedJournal(
                stores.journal(), MachineStores.KIND, () -> MachineStores.find().map(MachineStores::journal));
    }

    private static Journal elevatedOnly() {
        return new JoinedJournal(
                Journal.inMemory(),
                MachineStores.KIND,
                () -> MachineStores.find().map(MachineStores::journal));
    }

    private static RunResult nothingDone(Plan plan) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), Verdict.FAILED, Message.of("helper.no-place")))
                .toList();
        return new RunResult("", plan, Verdict.FAILED, results);
    }
}
