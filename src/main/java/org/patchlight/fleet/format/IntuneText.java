package org.patchlight.fleet.format;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.patchlight.fleet.PcState;
import org.patchlight.fleet.PcState.Problem;

/** What Intune reads: the last line that a script prints, of at most 2,048 characters. */
final class IntuneText {
    /** Well below the limit, because some consoles show less. */
    private static final int LONGEST = 1000;

    private IntuneText() {}

    static String line(PcState state, Instant now) {
        StringBuilder line = new StringBuilder("patchlight=" + state.status().id() + "; checked="
                + state.time().truncatedTo(ChronoUnit.SECONDS) + ";");
        for (Problem problem : state.problems()) {
            String owner = problem.ownerOrNull() == null ? "" : " (" + problem.ownerOrNull() + ")";
            String text = " " + problem.id() + owner + ": " + Summary.plain(problem.title()) + ";";
            if (line.length() + text.length() > LONGEST) {
                break;
            }
            line.append(text);
        }
        return line.append('\n').toString();
    }

    /** The rules of a compliance policy compare these values. A value that isn't known is left out, so its rule fails. */
    static String compliance(PcState state, Instant now) {
        JsonObject json = new JsonObject();
        json.addProperty("PatchlightStatus", state.status().id());
        json.addProperty("PatchlightCheckAgeMinutes", minutes(state.time(), now));
        json.addProperty("PatchlightRestartPending", state.restart().isPresent());
        if (state.offsetOrNull() != null) {
            json.addProperty("PatchlightClockOffsetSeconds", state.offsetOrNull());
        }
        if (state.lastSuccessOrNull() != null) {
            json.addProperty(
                    "PatchlightDaysSinceUpdate",
                    Duration.between(state.lastSuccessOrNull(), now).toDays());
        }
        return json + "\n";
    }

    private static long minutes(Instant time, Instant now) {
        return Math.max(0, Duration.between(time, now).toMinutes());
    }
}
