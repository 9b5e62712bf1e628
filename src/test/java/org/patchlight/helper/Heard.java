package org.patchlight.helper;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Writes down what a listener is told, one line each. */
class Heard implements RunListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        lines.add("fix " + fix.id() + " " + steps.stream().map(Heard::said).toList());
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        lines.add("start " + said(step));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        lines.add(percent + " % of " + said(step));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        lines.add("end " + said(step) + " " + outcome);
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        lines.add("failed " + said(step) + " " + reason);
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        lines.add("look after " + fix.id());
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        lines.add("ended " + fix.id() + " " + result);
    }

    private static String said(Step step) {
        return step.action() + " " + step.target() + " " + step.title() + " " + step.undoable() + " "
                + step.administrator();
    }
}
