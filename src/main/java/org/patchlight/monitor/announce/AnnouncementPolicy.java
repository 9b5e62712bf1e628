package org.patchlight.monitor.announce;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.repair.interrupted.AfterRestart;
import org.patchlight.settings.Settings.Notices;

/**
 * Decides what is worth a notification:
 *
 * <ul>
 *   <li>a problem once while it lasts, and the end of all that were announced;
 *   <li>a reminder of a problem that lasts for a day, and at most one a day for all of them;
 *   <li>nothing about a topic that the person postponed, until its {@link Reminder};
 *   <li>nothing while it is quiet: what changed meanwhile is decided afterwards, as if it were new.
 * </ul>
 *
 * <p>It has no clock: the same calls always give the same answers.
 */
final class AnnouncementPolicy {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** What was announced and lasts, by its id. */
    private final Map<String, Announced> announced = new HashMap<>();
    /** What the person postponed, and until when. */
    private final Map<String, Instant> postponed = new HashMap<>();

    private Instant reminded = Instant.EPOCH;

    /**
     * What the moment allows.
     *
     * @param now the time of the PC
     * @param quiet whether the person must not be disturbed
     */
    record Moment(Instant now, boolean quiet) {}

    private record Announced(Instant at, Subject about) {}

    Optional<Announcement> decide(HealthReport report, Notices wanted, Moment moment) {
        if (moment.quiet()) {
            return Optional.empty();
        }
        List<Finding> problems = report.findings().stream()
                .filter(AnnouncementPolicy::isAnnounced)
                .filter(f -> isWanted(f, wanted))
                .toList();
        boolean hadProblem = !announced.isEmpty();
        forgetGone(report, problems);
        endPostponed(moment);
        List<Finding> open = problems.stream()
                .filter(finding -> !postponed.containsKey(finding.id()))
                .toList();
        List<Finding> newOnes = open.stream()
                .filter(finding -> !announced.containsKey(finding.id()))
                .toList();
        if (!newOnes.isEmpty()) {
            return Optional.of(announce(newOnes, moment));
        }
        List<Finding> old =
                open.stream().filter(finding -> isOld(finding, moment)).toList();
        if (!old.isEmpty() && isADayAfter(reminded, moment)) {
            reminded = moment.now();
            return Optional.of(announce(old, moment));
        }
        boolean over = hadProblem && report.status() == Status.HEALTHY;
        return over ? Optional.of(new Announcement(Status.HEALTHY, List.of())) : Optional.empty();
    }

    /** Postpones a topic. */
    void postpone(String topic, Instant until) {
        postponed.put(topic, until);
    }

    /** Whether the time of a postponed topic has come, so that the last report is decided again. */
    boolean isReminderDue(Instant now) {
        return postponed.values().stream().anyMatch(until -> isOver(until, now));
    }

    /** Whether a reminder for this time is due. A clock that was set back must not postpone it for years. */
    static boolean isOver(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        return left.isNegative() || left.isZero() || left.compareTo(TWO_DAYS) > 0;
    }

    /** What was postponed and lasts is as good as new. */
    private void endPostponed(Moment moment) {
        postponed.entrySet().removeIf(one -> {
            boolean ended = isOver(one.getValue(), moment.now());
            if (ended) {
                announced.remove(one.getKey());
            }
            return ended;
        });
    }

    private Announcement announce(List<Finding> findings, Moment moment) {
        findings.forEach(finding -> announced.put(finding.id(), new Announced(moment.now(), finding.subject())));
        Status gravest =
                findings.stream().map(finding -> finding.severity().asStatus()).reduce(Status.HEALTHY, Status::or);
        return new Announcement(gravest, findings);
    }

    /** A problem isn't gone while its subject can't be checked, or it would be announced twice. */
    private void forgetGone(HealthReport report, List<Finding> problems) {
        Set<String> lasting = problems.stream().map(Finding::id).collect(Collectors.toSet());
        Set<Subject> unknown = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.UNKNOWN)
                .map(Finding::subject)
                .collect(Collectors.toSet());
        announced
                .entrySet()
                .removeIf(one -> !lasting.contains(one.getKey())
                        && !unknown.contains(one.getValue().about()));
    }

    /** A reminder of what only needs attention would be too much. */
    private boolean isOld(Finding finding, Moment moment) {
        Announced before = announced.get(finding.id());
        return before != null && finding.severity() == Severity.PROBLEM && isADayAfter(before.at(), moment);
    }

    /** Also if the clock was set back by a day or more since. */
    private static boolean isADayAfter(Instant earlier, Moment moment) {
        return Duration.between(earlier, moment.now()).abs().compareTo(A_DAY) >= 0;
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
