package org.patchlight.repair.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.Subject;

/**
 * Blocks fixes that need the servers of Windows Update while the clock is more wrong than certificates tolerate. A plan
 * that sets the clock first is not blocked. A smaller offset, or a clock that could not be measured, is no reason to
 * leave updates broken.
 */
final class ClockFirst implements Guard {
    static final Duration TOLERATED = Duration.ofMinutes(5);

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean wrong = about.report().findings().stream().anyMatch(ClockFirst::isTooWrong);
        boolean beingSet = about.fixes().stream().anyMatch(ClockFirst::setsTheClock);
        List<String> blocked = about.ids(ClockFirst::needsServers);
        return wrong && !beingSet && !blocked.isEmpty()
                ? Optional.of(Blocker.to(blocked, "clock-first"))
                : Optional.empty();
    }

    private static boolean isTooWrong(Finding finding) {
        return finding.clockOffset()
                .filter(offset -> offset.abs().compareTo(TOLERATED) > 0)
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
