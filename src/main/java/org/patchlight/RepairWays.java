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
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Fix;
import org.patchlight.repair.FixResult;
import org.patchlight.repair.JoinedJournal;
import org.patchlight.repair.Journal;
import org.patchlight.repair.Plan;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunLock;
import org.patchlight.repair.RunResult;
import org.patchlight.repair.Undoer;
import org.patchlight.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who repairs a PC and who puts it back: this program itself, or a helper where an administrator is needed and this program is none.
 *
 * @param repairs runs plans
 * @param undoer puts runs back
 */
record RepairWays(Repairs repairs, Undoer undoer) {
    private static final Logger LOG = LoggerFactory.getLogger(RepairWays.class);

    /**
     * The ways for a PC.
     *
     * @param keeping where what needs no administrator is journalled
     * @param elevation asks for an administrator
     */
    static RepairWays of(Practice practice, Keeping keeping, Supplier<Optional<Elevation>> elevation) {
        Pc pc = practice.pc();
        Repairs own = practice.repairs(keeping.journal(), keeping.lock());
        if (pc.facts().simulated()) {
            return new RepairWays(own, new Undoer(pc, keeping.journal(), keeping.lock()));
        }
        return pc.facts().administrator()
                ? ofAdministrator(practice, keeping, own)
                : withHelper(practice, keeping, own, elevation);
    }

    /** What is kept of a PC, with what was done to it as an administrator. */
    static Keeping seen(Pc pc, Keeping keeping) {
        return pc.facts().simulated() ? keeping : keeping.with(joined(keeping));
    }

    /** What an administrator does is journalled where only administrators write, and is the only repair on the machine. */
    private static RepairWays ofAdministrator(Practice practice, Keeping keeping, Repairs own) {
        RunLock lock =
                () -> RunLock.both(MachineKeeping.make().lock(), keeping.lock()).tryHold();
        Repairs repairs = (plan, listener) -> {
            if (!plan.administrator()) {
                return own.run(plan, listener);
            }
            try {
                return practice.repairs(MachineKeeping.make().journal(), lock).run(plan, listener);
            } catch (IOException unsafe) {
                LOG.warn("there is no safe place for the journal, so nothing was done", unsafe);
                return nothingDone(plan);
            }
        };
        return new RepairWays(repairs, new Undoer(practice.pc(), joined(keeping), lock));
    }

    private static RepairWays withHelper(
            Practice practice, Keeping keeping, Repairs own, Supplier<Optional<Elevation>> elevation) {
        Map<String, FixDeclaration> fixes = practice.planner().catalogue().stream()
                .map(Fix::declaration)
                .collect(Collectors.toMap(FixDeclaration::id, fix -> fix));
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        HelperCall helper =
                new HelperCall(elevation, () -> MachineKeeping.find().map(MachineKeeping::folder), fixes, words::knows);
        Journal journal = joined(keeping);
        ElevatedRepairs elevated = new ElevatedRepairs(
                own,
                helper,
                new ByHand(practice.pc().programs()),
                elevatedOnly(),
                keeping.lock(),
                practice::lookAfresh);
        return new RepairWays(elevated, new Undoer(practice.pc(), journal, keeping.lock(), elevated));
    }

    private static Journal joined(Keeping keeping) {
        return new JoinedJournal(
                keeping.journal(),
                MachineKeeping.KIND,
                () -> MachineKeeping.find().map(MachineKeeping::journal));
    }

    private static Journal elevatedOnly() {
        return new JoinedJournal(
                Journal.inMemory(),
                MachineKeeping.KIND,
                () -> MachineKeeping.find().map(MachineKeeping::journal));
    }

    private static RunResult nothingDone(Plan plan) {
        List<FixResult> results = plan.fixes().stream()
                .map(fix -> new FixResult(fix.declaration().id(), Verdict.FAILED, Message.of("helper.no-place")))
                .toList();
        return new RunResult("", plan, Verdict.FAILED, results);
    }
}
