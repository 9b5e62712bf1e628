package org.patchlight.casefile;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.casefile.gather.RecentClockSteps.ClockStep;
import org.patchlight.casefile.gather.RecentSuccesses.SourcedSuccess;
import org.patchlight.health.HealthReport;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateFailure;

/**
 * The result of all copied evidence together.
 *
 * @param sources every file, in the order of reading
 * @param failures every failed attempt, newest first, those without a time at the end
 * @param failuresLeftOut the number of older failures beyond the limit
 * @param latestOrNull the newest finished install, download or search; null if there is none
 * @param successes the newest successes, newest first; the same attempt may occur once for each source
 * @param clockSteps when the clock was set by a second or more, newest first
 * @param settings the copied registry values by their place
 * @param mentions codes in plain sight in texts that don't say what failed, at most 40
 * @param report the findings, the most severe first
 */
public record CaseFile(
        List<CaseSource> sources,
        List<UpdateFailure> failures,
        long failuresLeftOut,
        @Nullable Attempt latestOrNull,
        List<SourcedSuccess> successes,
        List<ClockStep> clockSteps,
        Map<String, String> settings,
        List<CaseMention> mentions,
        HealthReport report) {
    public CaseFile {
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
        successes = List.copyOf(successes);
        clockSteps = List.copyOf(clockSteps);
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        mentions = List.copyOf(mentions);
    }

    /** The newest finished install, download or search; empty if there is none. */
    public Optional<Attempt> latest() {
        return Optional.ofNullable(latestOrNull);
    }
}
