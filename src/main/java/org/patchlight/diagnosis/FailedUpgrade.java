package org.patchlight.diagnosis;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.UpgradePhase;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.FailureContext;
import org.patchlight.update.FailureFindings;
import org.patchlight.update.UpdateCheck;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.join.JoinedFailures;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports a recent failed upgrade to another Windows, from the logs that Windows Setup leaves on the disk. A later
 * upgrade resolves it, and so does an installed Windows at least as new as the target. An unchanged log is read only
 * once.
 */
final class FailedUpgrade implements StandingCheck {
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    private final Map<String, UpgradeLog> known = new ConcurrentHashMap<>();

    private record UpgradeEnd(Attempt attempt, Instant time, UpgradeLog log) {}

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<UpgradeEnd> ends = new ArrayList<>();
        for (String path : paths(situation.pc().facts().windowsFolder())) {
            read(situation, path, unread).ifPresent(log -> ends.addAll(dated(log, situation.zone())));
        }
        List<UpdateFailure> failures = ends.stream()
                .filter(end -> !end.attempt().succeeded() && isRecent(end.time(), situation))
                .filter(failure -> !isResolved(failure, ends, situation.pc(), unread))
                .map(FailedUpgrade::failure)
                .toList();
        List<UpgradeLog> logs = ends.stream().map(UpgradeEnd::log).distinct().toList();
        return JoinedFailures.ofThisPc(failures).stream()
                .limit(1)
                .flatMap(newest -> findings(newest, logs, situation).stream())
                .toList();
    }

    private static List<String> paths(String windows) {
        String left = windows.substring(0, Math.min(2, windows.length())) + "\\$WINDOWS.~BT\\Sources\\";
        return Stream.of(left + "Rollback", left + "Panther", windows + "\\Panther")
                .map(folder -> folder + "\\setupact.log")
                .toList();
    }

    private Optional<UpgradeLog> read(UpdateSituation situation, String path, List<Message> unread) {
        try {
            Optional<FileFacts> facts = situation.pc().files().find(path);
            if (facts.isEmpty() || !isRecent(facts.get().modified(), situation)) {
                return Optional.empty();
            }
            UpgradeLog log = known.get(path);
            if (log == null || !log.facts().equals(facts.get())) {
                log = UpgradeLog.read(situation.pc(), path, facts.get());
                known.put(path, log);
            }
            return Optional.of(log);
        } catch (PcException | IOException refused) {
            unread.add(Message.of("diagnosis.evidence.upgrade-log-unread", path));
            return Optional.empty();
        }
    }

    private static boolean isRecent(Instant time, UpdateSituation situation) {
        return !time.isBefore(situation.now().minus(situation.recent()));
    }

    private static List<UpgradeEnd> dated(UpgradeLog log, ZoneId zone) {
        List<UpgradeEnd> dated = new ArrayList<>();
        for (Attempt attempt : log.attempts()) {
            moment(attempt.timeOrNull(), zone).ifPresent(time -> dated.add(new UpgradeEnd(attempt, time, log)));
        }
        return dated;
    }

    private static Optional<Instant> moment(@Nullable EvidenceTime time, ZoneId zone) {
        return Optional.ofNullable(time).flatMap(written -> written.in(zone).moment());
    }

    private static boolean isResolved(UpgradeEnd failure, List<UpgradeEnd> ends, Pc pc, List<Message> unread) {
        Integer targetBuild = failure.attempt().buildOrNull();
        boolean later = ends.stream()
                .anyMatch(end -> end.attempt().succeeded() && end.time().isAfter(failure.time()));
        boolean newEnough = targetBuild != null && pc.facts().version().build() >= targetBuild;
        return later
                || newEnough
                || installed(pc, unread).filter(failure.time()::isBefore).isPresent();
    }

    /** When this Windows was installed. Each upgrade writes this value again, in seconds since 1970. */
    private static Optional<Instant> installed(Pc pc, List<Message> unread) {
        try {
            return pc.registry().number(VERSION, "InstallDate").stream()
                    .mapToObj(Instant::ofEpochSecond)
                    .findFirst();
        } catch (PcException refused) {
            unread.add(Message.of("diagnosis.evidence.upgrade-log-unread", VERSION + "\\InstallDate"));
            return Optional.empty();
        }
    }

    private static UpdateFailure failure(UpgradeEnd end) {
        return new UpdateFailure(
                end.attempt().at(EvidenceTime.of(end.time())), end.log().path());
    }

    private static List<Finding> findings(UpdateFailure newest, List<UpgradeLog> logs, UpdateSituation situation) {
        FailureContext context = FailureContext.of(situation.now(), UpdateCheck.blockedUpgrades(situation.pc()))
                .withUpgradeLines(upgrades -> phases(newest, logs, situation.zone()));
        return new FailureFindings(context, List.of(newest), List.of(newest)).findings();
    }

    private static List<Message> phases(UpdateFailure failure, List<UpgradeLog> logs, ZoneId zone) {
        return logs.stream()
                .filter(log ->
                        log.path().equals(failure.source()) || failure.alsoIn().contains(log.path()))
                .flatMap(log -> log.phases().stream())
                .filter(phase -> moment(phase.timeOrNull(), zone)
                        .filter(stopped -> UpgradePhase.isSameEnd(stopped, failure.time()))
                        .isPresent())
                .map(UpgradePhase::inWords)
                .distinct()
                .toList();
    }
}
