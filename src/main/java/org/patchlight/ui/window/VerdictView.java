package org.patchlight.ui.window;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JPanel;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;

/** The result of a run, or of undoing it. */
final class VerdictView {
    private final Wording wording;

    VerdictView(Wording wording) {
        this.wording = wording;
    }

    /** One card per fix. */
    List<JPanel> of(RunResult result) {
        if (result.results().isEmpty()) {
            return List.of(PlanView.banner(
                    state(result.verdict()),
                    wording.say("ui.verdict." + result.verdict().id()),
                    wording.say("ui.fix.nothing-meaning")));
        }
        Map<String, String> titles = result.plan().fixes().stream()
                .map(fix -> fix.declaration())
                .collect(Collectors.toMap(fix -> fix.id(), fix -> wording.say(fix.title()), (one, other) -> one));
        return result.results().stream().map(fix -> card(fix, titles)).toList();
    }

    /** A card with what was undone. */
    JPanel of(UndoReport undone) {
        IconState state = switch (undone.verdict()) {
            case "undone", "nothing-to-undo" -> IconState.HEALTHY;
            case "failed" -> IconState.PROBLEM;
            default -> IconState.ATTENTION;
        };
        String lines = undone.lines().stream().map(wording::say).collect(Collectors.joining("\n"));
        JPanel card = PlanView.banner(state, wording.say("ui.undo." + undone.verdict()), lines);
        card.setName("undone");
        return card;
    }

    private JPanel card(FixResult fix, Map<String, String> titles) {
        String verdict = wording.say("ui.verdict." + fix.verdict().id());
        // A result without a fix belongs to the whole run, such as a check that failed.
        String heading =
                fix.fixId().isEmpty() ? verdict : wording.say("ui.verdict.of-fix", title(fix.fixId(), titles), verdict);
        JPanel card = PlanView.banner(state(fix.verdict()), heading, wording.say(fix.detail()));
        card.setName("verdict-" + fix.fixId());
        return card;
    }

    private String title(String fixId, Map<String, String> titles) {
        String planned = titles.get(fixId);
        return planned == null ? wording.say(Message.of("fix." + fixId + ".title")) : planned;
    }

    static IconState state(Verdict verdict) {
        return switch (verdict) {
            case FIXED, NOTHING_TO_DO -> IconState.HEALTHY;
            case FAILED, NOT_FIXED -> IconState.PROBLEM;
            case UNPROVEN -> IconState.UNKNOWN;
            case BLOCKED, DECLINED, RESTART_NEEDED -> IconState.ATTENTION;
        };
    }
}
