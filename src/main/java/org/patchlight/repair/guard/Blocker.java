package org.patchlight.repair.guard;

import java.util.List;
import org.patchlight.health.Message;

/**
 * A reason why a plan, or a part of it, can't run now. One that blocks no fix is a note for the person.
 *
 * @param id the stable name of the guard, such as {@code restart-pending}
 * @param why the reason and what to do instead, in a sentence or two
 * @param fixes the ids of the fixes that it blocks, in the order of the plan
 * @param whole whether it blocks the whole plan
 */
public record Blocker(String id, Message why, List<String> fixes, boolean whole) {
    public Blocker {
        fixes = List.copyOf(fixes);
    }

    /** Blocks the whole plan. */
    static Blocker toAll(String id, RepairContext about) {
        return new Blocker(id, words(id), about.ids(), true);
    }

    /** Blocks only these fixes, which are some or all of the plan's. */
    static Blocker to(List<String> fixes, String id, Object... arguments) {
        return new Blocker(id, words(id, arguments), fixes, false);
    }

    /** Whether it blocks nothing, and only says what could not be checked. */
    public boolean isNote() {
        return !whole && fixes.isEmpty();
    }

    private static Message words(String id, Object... arguments) {
        return Message.of("guard." + id, arguments);
    }
}
