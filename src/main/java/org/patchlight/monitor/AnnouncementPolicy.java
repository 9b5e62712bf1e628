package org.patchlight.monitor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.settings.Settings.Notices;

/** Decides what is worth a notification: a problem once while it lasts, and the end of all that were announced. */
final class AnnouncementPolicy {
    private final Set<String> announced = new HashSet<>();

    Optional<Announcement> decide(HealthReport report, Notices wanted) {
        List<Finding> problems = report.findings().stream()
                .filter(AnnouncementPolicy::isAnnounced)
                .filter(f -> isWanted(f, wanted))
                .toList();
        List<Finding> newOnes =
                problems.stream().filter(f -> !announced.contains(f.id())).toList();
        boolean hadProblem = !announced.isEmpty();
        announced.clear();
        problems.forEach(finding -> announced.add(finding.id()));
        if (!newOnes.isEmpty()) {
            Status gravest = newOnes.stream()
                    .map(finding -> finding.severity().asStatus())
                    .reduce(Status.HEALTHY, Status::or);
            return Optional.of(new Announcement(gravest, newOnes));
        }
        if (hadProblem && report.status() == Status.HEALTHY) {
            return Optional.of(new Announcement(Status.HEALTHY, List.of()));
        }
        return Optional.empty();
    }

    /** A repair that can continue after a restart is announced too, though it is not a problem. */
    private static boolean isAnnounced(Finding finding) {
        return finding.isProblem() || finding.id().equals(AfterRestart.FINDING);
    }

    private static boolean isWanted(Finding finding, Notices wanted) {
        return switch (wanted) {
            case ALL -> true;
            case PROBLEMS -> finding.severity() == Severity.PROBLEM;
            case NONE -> false;
        };
    }
}
