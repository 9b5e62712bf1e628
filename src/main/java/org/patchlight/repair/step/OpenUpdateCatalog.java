package org.patchlight.repair.step;

import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs;

/**
 * Opens the Microsoft Update Catalog at one update; the person continues from there.
 *
 * @param words the KB or the build of the update: letters, digits and dots
 */
public record OpenUpdateCatalog(String words) implements Step {
    /** The name of the action in a journal. */
    public static final String ACTION = "open-update-catalog";

    /** Refuses what no address of the Catalog can have. */
    public OpenUpdateCatalog {
        Programs.catalogAddress(words);
    }

    /** The step for a target written by {@link #target}. */
    public static OpenUpdateCatalog ofTarget(String target) {
        OpenUpdateCatalog step = new OpenUpdateCatalog(target.substring(target.lastIndexOf('=') + 1));
        if (!step.target().equals(target)) {
            throw new IllegalArgumentException("no address of the catalog: " + target);
        }
        return step;
    }

    @Override
    public String target() {
        return Programs.catalogAddress(words);
    }

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public Message title() {
        return Message.of("step." + ACTION, target());
    }

    @Override
    public boolean opensForPerson() {
        return true;
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        return StepOutcome.done(
                Message.of("step.open-page.opened", pc.programs().openUpdateCatalog(words)));
    }
}
