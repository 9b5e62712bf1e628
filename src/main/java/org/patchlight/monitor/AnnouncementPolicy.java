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

/** Decides what deserves a notice: an illness that was not announced while it lasts, and the end of all that were. */
final class AnnouncementPolicy {
    private final Set<String> announced = new HashSet<>();

    Optional<Announcement> decide(HealthReport report, Notices wanted) {
        List<Finding> ill = report.findings().stream()
                .filter(AnnouncementPolicy::isNews)
                .filter(f -> isWanted(f, wanted))
                .toList();
        List<Finding> fresh =
                ill.stream().filter(f -> !announced.contains(f.id())).toList();
        boolean hadProblem = !announced.isEmpty();
        announced.clear();
        ill.forEach(finding -> announced.add(finding.id()));
        if (!fresh.isEmpty()) {
            Status gravest =
                    fresh.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
            return Optional.of(new Announcement(gravest, fresh));
        }
        if (hadProblem && report.status() == Status.HEALTHY) {
            return Optional.of(new Announcement(Status.HEALTHY, List.of()));
        }
        return Optional.empty();
    }

    /** A repair that can go on after a restart is asked about, too, though it is no illness. */
    private static boolean isNews(Finding finding) {
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
