package org.patchlight.repair.guard;

import java.util.List;
import org.patchlight.health.Message;

/**
 * What a guard has against a plan.
 *
 * @param id the stable name of the guard, such as {@code restart-pending}
 * @param why what stands against it and what to do instead, in a sentence or two
 * @param fixes the ids of the fixes that it keeps from being run, in the order of the plan
 * @param whole whether nothing of the plan may be run while it stands
 */
public record Blocker(String id, Message why, List<String> fixes, boolean whole) {
    public Blocker {
        fixes = List.copyOf(fixes);
    }

    /** Against everything in the plan. */
    static Blocker toAll(String id, RepairContext about) {
        return new Blocker(id, words(id), about.ids(), true);
    }

    /** Against these fixes alone, which are some or all of the plan's. */
    static Blocker to(List<String> fixes, String id, Object... arguments) {
        return new Blocker(id, words(id, arguments), fixes, false);
    }

    private static Message words(String id, Object... arguments) {
        return Message.of("guard." + id, arguments);
    }
}
