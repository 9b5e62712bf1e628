package org.patchlight.helper;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.Message;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Records the events of a listener, one line each. */
class RecordingListener implements RunListener {
    final List<String> lines = new ArrayList<>();

    @Override
    public void fixStarted(FixDeclaration fix, List<Step> steps) {
        lines.add("fix " + fix.id() + " "
                + steps.stream().map(RecordingListener::words).toList());
    }

    @Override
    public void stepStarted(FixDeclaration fix, Step step) {
        lines.add("start " + words(step));
    }

    @Override
    public void stepProgress(FixDeclaration fix, Step step, int percent) {
        lines.add(percent + " % of " + words(step));
    }

    @Override
    public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
        lines.add("end " + words(step) + " " + outcome);
    }

    @Override
    public void stepFailed(FixDeclaration fix, Step step, Message reason) {
        lines.add("failed " + words(step) + " " + reason);
    }

    @Override
    public void checkingAgain(FixDeclaration fix) {
        lines.add("look after " + fix.id());
    }

    @Override
    public void fixEnded(FixDeclaration fix, FixResult result) {
        lines.add("ended " + fix.id() + " " + result);
    }

    private static String words(Step step) {
        return step.action() + " " + step.target() + " " + step.title() + " " + step.undoable() + " "
                + step.administrator();
    }
}
