package org.patchlight.repair.interrupted;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixId;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.service.StartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Continues after an interrupted repair: it starts the services that the repair left stopped. Everything else is
 * planned again from the current state, because the interrupted plan may no longer fit.
 */
public final class FinishRepair implements Fix {
    /** The id of the fix. */
    public static final String ID = FixId.FINISH_REPAIR;

    private static final FixDeclaration DECLARATION = FixDeclaration.of(
                    FixId.FINISH_REPAIR,
                    Subject.UPDATES,
                    Undo.FULL,
                    FixTerms.of(
                            Duration.ofMinutes(5),
                            Servers.NONE,
                            Proof.STATE,
                            ManualTool.SERVICES,
                            FindingId.REPAIR_UNFINISHED))
            .changing(Message.of("fix.finish-repair.touches.services"))
            .asAdministrator()
            .unattended();

    private static final Logger LOG = LoggerFactory.getLogger(FinishRepair.class);

    /** Finds the interrupted runs. */
    public interface Source {
        /** No run was interrupted. */
        Source NONE = List::of;

        /** The interrupted runs, newest first. @throws IOException if the journal could not be read */
        List<Unfinished> find() throws IOException;
    }

    private final Source source;

    private FinishRepair(Source source) {
        this.source = source;
    }

    /** The fix for the runs that a journal shows as unfinished. */
    public static FinishRepair of(UnfinishedRuns runs) {
        return new FinishRepair(runs::find);
    }

    /** The fix where there is no journal, such as in a list of all fixes. */
    public static FinishRepair withoutJournal() {
        return new FinishRepair(Source.NONE);
    }

    @Override
    public FixDeclaration declaration() {
        return DECLARATION;
    }

    @Override
    public FixProposal propose(Pc pc, @Nullable String value) {
        try {
            List<Unfinished> found = source.find();
            return found.isEmpty()
                    ? FixProposal.none(Message.of("fix.finish-repair.nothing"))
                    : FixProposal.of(found.get(0).services().stream()
                            .map(StartService::new)
                            .toList());
        } catch (IOException unread) {
            LOG.warn("the journal could not be read", unread);
            return FixProposal.none(Failures.words(unread));
        }
    }
}
