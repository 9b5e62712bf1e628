package org.patchlight.fleet.format;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.PcState.Problem;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;

/**
 * Local checks: {@code state "service" values text}, one line for the PC and one for each part. The agent runs them
 * asynchronously, so each text has the time of the check.
 */
final class CheckmkText {
    private CheckmkText() {}

    static String of(PcState state, Instant now) {
        StringBuilder text = new StringBuilder();
        line(text, "Patchlight", state.status(), values(state, now), Summary.of(state), state);
        for (Subject subject : Subject.values()) {
            Status status = Objects.requireNonNullElse(state.parts().get(subject), Status.UNKNOWN);
            String values = subject == Subject.CLOCK && state.offsetOrNull() != null
                    ? String.format(Locale.ROOT, "offset=%.6f", state.offsetOrNull())
                    : "-";
            line(text, "Patchlight " + subject.id(), status, values, status.id(), state);
        }
        return text.toString();
    }

    private static String values(PcState state, Instant now) {
        String success = Summary.age(state.lastSuccessOrNull(), now);
        return "check_age=" + Summary.age(state.time(), now)
                + (success.isEmpty() ? "" : "|last_success_age=" + success);
    }

    private static void line(
            StringBuilder text, String service, Status status, String values, String said, PcState state) {
        text.append(Summary.code(status))
                .append(" \"")
                .append(service)
                .append("\" ")
                .append(values)
                .append(' ')
                .append(Summary.plain(said))
                .append("; checked ")
                .append(state.time().toString().substring(0, 16))
                .append('Z');
        if (service.equals("Patchlight")) {
            List<Problem> problems = state.problems();
            problems.forEach(problem -> text.append("\\n")
                    .append(problem.id())
                    .append(": ")
                    .append(Summary.plain(problem.title()).replace("\\", "/")));
        }
        text.append('\n');
    }
}
