package org.patchlight.ui.text;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.MachineTime;
import org.patchlight.monitor.Situation;

/**
 * Says when the last check was, or what Patchlight does now. A report's own time is that of the PC's clock, which may be
 * wrong, so the time of its arrival counts.
 */
public final class CheckAge {
    private final Wording wording;
    private @Nullable CheckReport last;
    private Instant arrived = Instant.EPOCH;

    /** Nothing was checked yet. */
    public CheckAge(Wording wording) {
        this.wording = wording;
    }

    /** The line for a situation. Call it for each situation in turn. */
    public String line(Situation situation) {
        CheckReport report = situation.checkUp().orElse(null);
        if (report != null && !report.equals(last)) {
            arrived = MachineTime.now();
        }
        last = report;
        return switch (situation.activity()) {
            case CHECKING -> wording.say("ui.checked.now");
            case REPAIRING -> wording.say("ui.checked.fixing");
            case IDLE ->
                report == null
                        ? wording.say("ui.checked." + situation.noResult().id())
                        : wording.say("ui.checked.at", wording.ago(arrived));
        };
    }
}
