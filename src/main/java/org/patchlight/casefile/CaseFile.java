package org.patchlight.casefile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.health.HealthReport;
import org.patchlight.update.attempt.Attempt;

/**
 * All that copied evidence tells together.
 *
 * @param sources every file that was looked at, in the order of looking
 * @param failures every failed attempt, newest first, those without a time at the end
 * @param failuresLeftOut how many old failures there were besides, more than are kept
 * @param latestOrNull the newest finished install, download or search; null if there is none
 * @param report what is wrong, gravest first
 */
public record CaseFile(
        List<CaseSource> sources,
        List<CaseFailure> failures,
        long failuresLeftOut,
        @Nullable Attempt latestOrNull,
        HealthReport report) {
    public CaseFile {
        sources = List.copyOf(sources);
        failures = List.copyOf(failures);
    }

    /** The newest finished install, download or search. */
    public Optional<Attempt> latest() {
        return Optional.ofNullable(latestOrNull);
    }
}
