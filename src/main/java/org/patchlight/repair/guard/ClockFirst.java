package org.patchlight.repair.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.Subject;

/**
 * Nothing that needs the servers of Windows Update is done while the clock is known to be wrong by more than certificates tolerate, unless
 * the same plan sets it first. A smaller offset, or a clock that could not be measured, is no reason to leave updates broken.
 */
final class ClockFirst implements Guard {
    static final Duration BEARABLE = Duration.ofMinutes(5);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean wrong = about.report().findings().stream().anyMatch(ClockFirst::isUnbearable);
        boolean beingSet = about.fixes().stream().anyMatch(ClockFirst::setsTheClock);
        List<String> concerned = about.ids(ClockFirst::needsServers);
        return wrong && !beingSet && !concerned.isEmpty()
                ? Optional.of(Blocker.to(concerned, "clock-first"))
                : Optional.empty();
    }

    private static boolean isUnbearable(Finding finding) {
        return finding.clockOffset()
                .filter(offset -> offset.abs().compareTo(BEARABLE) > 0)
                .isPresent();
    }

    private static boolean setsTheClock(GuardedFix fix) {
        return fix.declaration().subject() == Subject.CLOCK
                && fix.resolves().stream()
                        .anyMatch(resolved -> resolved.clockOffset().isPresent());
    }

    private static boolean needsServers(GuardedFix fix) {
        return fix.declaration().subject() == Subject.UPDATES
                && fix.declaration().terms().servers() != Servers.NONE;
    }
}
