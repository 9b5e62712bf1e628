package org.patchlight.repair.interrupted;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.pc.Pc;
import org.patchlight.repair.plan.Failures;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.StartService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on after a repair that ended in the midst: the services that it left stopped are started again. What else is to be done is planned anew,
 * from what the PC shows now; the plan that was interrupted may no longer fit.
 */
public final class FinishRepair implements Fix {
    /** The id of the fix. */
    public static final String ID = "finish-repair";

    private static final Logger LOG = LoggerFactory.getLogger(FinishRepair.class);

    /** Tells the runs that ended in the midst. */
    public interface Source {
        /** Nothing is ever unfinished. */
        Source NONE = List::of;

        List<Unfinished> find() throws IOException;
    }

    private final Source source;

    private FinishRepair(Source source) {
        this.source = source;
    }

    /** The fix for what is unfinished by this journal. */
    public static FinishRepair of(UnfinishedRuns runs) {
        return new FinishRepair(runs::find);
    }

    /** The fix where there is no journal, such as in a list of all fixes. */
    public static FinishRepair withoutJournal() {
        return new FinishRepair(Source.NONE);
    }

    @Override
    public FixDeclaration declaration() {
        return new FixDeclaration(
                ID,
                Subject.UPDATES,
                List.of(Message.of("fix.finish-repair.touches.services")),
                true,
                Undo.FULL,
                false,
                true,
                FixTerms.of(Duration.ofMinutes(5), false, Unfinished.FINDING));
    }

    @Override
    public FixProposal prescribe(Pc pc, @Nullable String value) {
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
