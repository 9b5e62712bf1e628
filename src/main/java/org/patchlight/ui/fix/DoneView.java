package org.patchlight.ui.fix;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.MonitorControl.UndoReport;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.ui.layout.Card;
import org.patchlight.ui.layout.ScrollColumn;
import org.patchlight.ui.style.Spacing;
import org.patchlight.ui.text.WindowReason;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;

/** The result of a run, or of undoing it. */
final class DoneView {
    private static final Set<Verdict> UNTOUCHED = EnumSet.of(Verdict.BLOCKED, Verdict.DECLINED, Verdict.NOTHING_TO_DO);

    /** Their detail is the same for each fix, and the head of the window says it for its own verdict. */
    private static final Set<Verdict> SAID_ONCE =
            EnumSet.of(Verdict.FIXED, Verdict.NOT_FIXED, Verdict.UNPROVEN, Verdict.RESTART_NEEDED);

    private final Wording wording;

    DoneView(Wording wording) {
        this.wording = wording;
    }

    /** The result in one line: the verdict if all fixes have the same one, else how many have which, the good ones first. */
    String title(RunResult result) {
        Map<Verdict, Long> counts = result.results().stream()
                .collect(Collectors.groupingBy(
                        FixResult::verdict, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        if (counts.size() < 2) {
            return wording.say("ui.verdict." + result.verdict().id());
        }
        return wording.list(counts.entrySet().stream()
                .map(count -> wording.count("ui.verdict." + count.getKey().id() + ".count", count.getValue()))
                .toList());
    }

    /** One card for each fix, with its proof. */
    ScrollColumn of(RunResult result, RunView run) {
        ScrollColumn page = new ScrollColumn(Spacing.CARD);
        Map<String, String> titles = result.plan().fixes().stream()
                .map(fix -> fix.declaration())
                .collect(Collectors.toMap(fix -> fix.id(), fix -> wording.say(fix.title()), (one, other) -> one));
        Set<Verdict> said = EnumSet.of(result.verdict());
        for (FixResult fix : result.results()) {
            page.put(card(fix, titles, run, detail(fix, said)));
            said.add(fix.verdict());
        }
        return page;
    }

    /** The proof of a fix; empty if the window says it already. */
    private String detail(FixResult fix, Set<Verdict> said) {
        boolean plain =
                fix.detail().key().equals("verdict.detail." + fix.verdict().id());
        boolean repeated = plain && SAID_ONCE.contains(fix.verdict()) && said.contains(fix.verdict());
        return repeated ? "" : wording.say(WindowReason.of(fix.detail()));
    }

    /** A card with what was undone. */
    Card of(UndoReport undone) {
        String lines = undone.lines().stream().map(wording::say).collect(Collectors.joining("\n"));
        return new Banner("undone", state(undone), wording.say("ui.undo." + undone.verdict()), lines).card();
    }

    static IconState state(UndoReport undone) {
        return switch (undone.verdict()) {
            case "undone", "nothing-to-undo" -> IconState.HEALTHY;
            case "failed" -> IconState.PROBLEM;
            default -> IconState.ATTENTION;
        };
    }

    private Card card(FixResult fix, Map<String, String> titles, RunView run, String detail) {
        String verdict = wording.say("ui.verdict." + fix.verdict().id());
        // A result without a fix belongs to the whole run, such as a check that failed.
        String heading =
                fix.fixId().isEmpty() ? verdict : wording.say("ui.verdict.of-fix", title(fix.fixId(), titles), verdict);
        Banner banner = new Banner("verdict-" + fix.fixId(), state(fix.verdict()), heading, detail);
        run.stepsOf(fix.fixId()).ifPresent(steps -> steps.addTo(banner.words()));
        return banner.card();
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

    /** Whether a run can be undone. One that changed nothing has nothing to undo; one without an id never began. */
    static boolean isUndoable(RunResult ended) {
        return !ended.run().isEmpty() && ended.results().stream().anyMatch(fix -> !UNTOUCHED.contains(fix.verdict()));
    }
}
