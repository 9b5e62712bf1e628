package org.patchlight.repair.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Finding;
import org.patchlight.health.Subject;

/**
 * Nothing that needs the servers of Windows Update is done while the clock is known to be wrong by more than certificates bear, unless the same
 * plan sets it first. Less than that, or a clock that nobody could measure, is no reason to leave updates broken.
 */
final class ClockFirst implements Guard {
    static final Duration BEARABLE = Duration.ofMinutes(5);
    /** They ask no server. */
    private static final Set<String> NEEDS_NO_SERVER =
            Set.of("finish-repair", "restore-update-services", "allow-os-upgrade", "restart-pc", "remove-old-folders");

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
        return fix.declaration().subject() == Subject.UPDATES && !NEEDS_NO_SERVER.contains(fix.id());
    }
}
