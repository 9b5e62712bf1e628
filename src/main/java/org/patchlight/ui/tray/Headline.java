package org.patchlight.ui.tray;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.text.Wording;

/**
 * The state of the PC, in a word and a line.
 *
 * @param state the state that the icon shows
 * @param word the state in a word
 * @param line the reason in one line: the most serious finding, if there is a problem
 */
public record Headline(IconState state, String word, String line) {
    /** The headline for a situation. */
    public static Headline of(Situation situation, Wording wording) {
        IconState state = IconState.of(situation);
        return new Headline(state, wording.say("ui.state." + state.id()), line(situation, wording));
    }

    /** Word and line in one sentence. */
    public String sentence(Wording wording) {
        return wording.say("ui.headline", word, line);
    }

    private static String line(Situation situation, Wording wording) {
        if (situation.pausedUntil().isPresent()) {
            return wording.say("ui.headline.paused", situation.pausedUntil().get());
        }
        if (situation.checkUp().isEmpty()) {
            return wording.say("ui.headline." + situation.noResult().id());
        }
        List<Finding> relevant = relevant(situation);
        if (relevant.isEmpty()) {
            return wording.say("ui.headline." + situation.status().id());
        }
        String first = wording.say(relevant.get(0).title());
        int more = relevant.size() - 1;
        return more == 0 ? first : wording.say("ui.headline.more", first, more);
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
