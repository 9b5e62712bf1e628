package org.patchlight.ui.tray;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.text.Clipped;
import org.patchlight.ui.text.Wording;

/**
 * The state of the PC in words. Tray, flyout and main window show the same ones.
 *
 * @param state the state that the icon shows
 * @param sentence the state in one sentence, such as {@code 4 problems to fix}
 * @param reason the most serious finding and how many more there are; the sentence if there is none. At most 63
 *     characters, because Windows cuts longer tooltips on some shells
 */
public record Headline(IconState state, String sentence, String reason) {
    /** The longest reason, in UTF-16 units. */
    public static final int LONGEST_REASON = 63;

    /** The headline for a situation. */
    public static Headline of(Situation situation, Wording wording) {
        IconState state = IconState.of(situation);
        String sentence = sentence(situation, wording);
        List<Finding> relevant = situation.pausedUntil().isPresent() ? List.of() : relevant(situation);
        return new Headline(state, sentence, relevant.isEmpty() ? sentence : reason(relevant, wording));
    }

    private static String sentence(Situation situation, Wording wording) {
        if (situation.pausedUntil().isPresent()) {
            return wording.say(
                    "ui.headline.paused",
                    wording.shortTime(situation.pausedUntil().get()));
        }
        if (situation.checkUp().isEmpty()) {
            return wording.say("ui.headline." + situation.noResult().id());
        }
        int problems = situation.checkUp().get().report().problems().size();
        if (problems == 0) {
            return wording.say("ui.headline." + situation.status().id());
        }
        int fixable = fixable(situation);
        return fixable > 0
                ? wording.count("ui.headline.fixable", problems)
                : wording.count("ui.headline.problems", problems);
    }

    /** The number of problems that a fix of Patchlight fits. */
    public static int fixable(Situation situation) {
        return (int) situation.checkUp().stream()
                .flatMap(check -> check.report().problems().stream())
                .filter(problem -> !problem.fixes().isEmpty())
                .count();
    }

    private static String reason(List<Finding> relevant, Wording wording) {
        String first = wording.say(relevant.get(0).title());
        int more = relevant.size() - 1;
        if (more == 0) {
            return Clipped.to(LONGEST_REASON, first);
        }
        int frame = wording.say("ui.headline.more", "", more).length();
        return wording.say("ui.headline.more", Clipped.to(LONGEST_REASON - frame, first), more);
    }

    private static List<Finding> relevant(Situation situation) {
        Stream<Finding> all = situation.checkUp().stream().flatMap(check -> check.report().findings().stream());
        return switch (situation.status()) {
            case HEALTHY -> List.of();
            case UNKNOWN ->
                all.filter(finding -> finding.severity() == Severity.UNKNOWN).toList();
            case ATTENTION, PROBLEM -> all.filter(Finding::isProblem).toList();
        };
    }
}
