package org.patchlight.fleet.format;

import java.time.Instant;
import java.util.Locale;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.PcState.Problem;
import org.patchlight.health.Severity;

/**
 * The output of a plugin: {@code PATCHLIGHT CRITICAL: text | label=value[unit] ...}, then one line for each finding
 * (Monitoring Plugins Development Guidelines).
 */
final class NagiosText {
    private NagiosText() {}

    static String of(PcState state, Instant now) {
        StringBuilder text = new StringBuilder("PATCHLIGHT ")
                .append(Summary.word(state.status()))
                .append(": ")
                .append(Summary.plain(Summary.of(state)))
                .append(" | ")
                .append(values(state, now))
                .append('\n');
        for (Problem problem : state.problems()) {
            text.append(problem.severity().id())
                    .append(' ')
                    .append(problem.id())
                    .append(": ")
                    .append(Summary.plain(problem.title()));
            if (problem.nextStepOrNull() != null) {
                text.append(" Next: ").append(Summary.plain(problem.nextStepOrNull()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String values(PcState state, Instant now) {
        StringBuilder values = new StringBuilder();
        if (state.offsetOrNull() != null && state.boundOrNull() != null) {
            values.append(String.format(
                    Locale.ROOT,
                    "clock_offset=%.6fs clock_bound=%.6fs;;;0 ",
                    state.offsetOrNull(),
                    state.boundOrNull()));
        }
        String success = Summary.age(state.lastSuccessOrNull(), now);
        if (!success.isEmpty()) {
            values.append("last_success_age=").append(success).append("s;;;0 ");
        }
        return values.append("check_age=")
                .append(Summary.age(state.time(), now))
                .append("s;;;0 problems=")
                .append(state.count(Severity.PROBLEM))
                .append(";;;0 attention=")
                .append(state.count(Severity.ATTENTION))
                .append(";;;0")
                .toString();
    }
}
