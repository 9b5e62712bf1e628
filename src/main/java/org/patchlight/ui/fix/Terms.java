package org.patchlight.ui.fix;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Undo;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.step.Step;
import org.patchlight.ui.text.Wording;

/** What a person must know about a fix before consenting: how long it can take, whether it can be undone, and the rest. */
final class Terms {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Wording wording;

    Terms(Wording wording) {
        this.wording = wording;
    }

    /** The line under the title of a fix. Its time is an upper bound, because fixes declare no typical one. */
    String line(PlannedFix fix) {
        List<String> terms = new ArrayList<>();
        terms.add(upTo(fix.declaration().terms().timeLimit()));
        terms.add(wording.say("ui.fix.undo." + undo(fix.steps()).id()));
        if (fix.declaration().needsRestart()) {
            terms.add(wording.say("ui.fix.restart"));
        }
        if (fix.declaration().terms().needsNetwork()) {
            terms.add(wording.say("ui.fix.network"));
        }
        return String.join(" \u00b7 ", terms);
    }

    /** An upper bound in whole minutes, or in whole hours from one hour on; rounded up. */
    private String upTo(Duration limit) {
        Duration unit = limit.compareTo(HOUR) < 0 ? Duration.ofMinutes(1) : HOUR;
        long units = Math.max(1, limit.plus(unit).minusNanos(1).dividedBy(unit));
        return wording.say(unit.equals(HOUR) ? "ui.fix.up-to-hours" : "ui.fix.up-to-minutes", units);
    }

    private static Undo undo(List<Step> steps) {
        if (steps.stream().allMatch(step -> step.undoable() || step.leavesNothing())) {
            return steps.stream().anyMatch(Step::undoable) ? Undo.FULL : Undo.NONE;
        }
        return steps.stream().anyMatch(Step::undoable) ? Undo.PARTIAL : Undo.NONE;
    }
}
