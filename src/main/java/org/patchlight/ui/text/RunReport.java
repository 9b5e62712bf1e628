package org.patchlight.ui.text;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.step.Step;

/** A run as plain text, to be sent to a person who helps. */
public final class RunReport {
    private final Wording wording;

    /** A report with these texts. */
    public RunReport(Wording wording) {
        this.wording = wording;
    }

    /**
     * The report, with line feeds.
     *
     * @param pc a description of the PC, in one line
     * @param result the run
     * @param undone the reports of undoing the run; empty if it was not undone
     */
    public String of(String pc, RunResult result, List<UndoReport> undone) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say("ui.report.head", result.run()));
        lines.add(pc);
        lines.add(wording.say("ui.report.verdict", result.verdict().id()));
        result.plan().fixes().forEach(fix -> addFix(lines, fix));
        lines.add("");
        result.results().forEach(fix -> lines.add(result(fix)));
        for (UndoReport undo : undone) {
            lines.add("");
            lines.add(wording.say("ui.undo." + undo.verdict()));
            undo.lines().forEach(line -> lines.add("  " + wording.say(line)));
        }
        return String.join("\n", lines) + "\n";
    }

    private void addFix(List<String> lines, PlannedFix fix) {
        lines.add("");
        lines.add(fix.declaration().id() + ": " + wording.say(fix.declaration().title()));
        for (Finding resolved : fix.resolves()) {
            lines.add("  " + resolved.id() + ": " + wording.say(resolved.title()));
            resolved.evidence().forEach(seen -> lines.add("    " + wording.say(seen)));
        }
        for (Step step : fix.steps()) {
            lines.add("  - " + step.action() + " " + step.target());
        }
        fix.obstacle().ifPresent(obstacle -> lines.add("  ! " + wording.say(obstacle)));
    }

    private String result(FixResult fix) {
        String head = fix.fixId().isEmpty() ? "" : fix.fixId() + ": ";
        return head + fix.verdict().id() + " - " + wording.say(fix.detail());
    }
}
