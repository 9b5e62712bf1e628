package org.patchlight.ui.tray;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.monitor.Situation;
import org.patchlight.ui.text.Wording;

/**
 * How the PC is doing, in a word and a line.
 *
 * @param state what the icon tells
 * @param word the state in a word
 * @param line what is behind it, in one line; the gravest finding where something is ill
 */
public record Headline(IconState state, String word, String line) {
    /** The headline of a situation. */
    public static Headline of(Situation situation, Wording wording) {
        IconState state = IconState.of(situation);
        return new Headline(state, wording.say("ui.state." + state.id()), line(situation, wording));
    }

    /** Word and line together. */
    public String sentence(Wording wording) {
        return wording.say("ui.headline", word, line);
    }

    private static String line(Situation situation, Wording wording) {
        if (situation.pausedUntil().isPresent()) {
            return wording.say("ui.headline.paused", situation.pausedUntil().get());
        }
        if (situation.checkUp().isEmpty()) {
            return wording.say("ui.headline.not-looked-yet");
        }
        List<Finding> telling = telling(situation);
        if (telling.isEmpty()) {
            return wording.say("ui.headline." + situation.status().id());
        }
        String first = wording.say(telling.get(0).title());
        int more = telling.size() - 1;
        return more == 0 ? first : wording.say("ui.headline.more", first, more);
    }

    private static List<Finding> telling(Situation situation) {
        Stream<Finding> all = situation.checkUp().stream().flatMap(check -> check.report().findings().stream());
        return switch (situation.status()) {
            case HEALTHY -> List.of();
            case UNKNOWN ->
                all.filter(finding -> finding.severity() == Severity.UNKNOWN).toList();
            case ATTENTION, PROBLEM -> all.filter(Finding::isProblem).toList();
        };
    }
}
