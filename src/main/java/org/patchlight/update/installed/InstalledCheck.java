package org.patchlight.update.installed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.WindowsStart;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.build.RollupRecord.Source;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Checks if the updates that Windows calls installed really run. It says nothing if one of its sources can't be read, while
 * a restart is pending or something is being installed, and shortly after a start.
 */
public final class InstalledCheck implements StandingCheck {
    /** After a start Windows still finishes updates. */
    private static final Duration AFTER_START = Duration.ofMinutes(15);

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration BEFORE_REPORT = Duration.ofDays(3);
    private static final int MOST_EVENTS = 4000;
    private static final String INSTALLER = "TrustedInstaller";

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        Pc pc = situation.pc();
        Instant now = situation.now();
        try {
            Optional<BuildSnapshot> read = BuildReading.of(pc, now);
            if (read.isEmpty() || RestartDue.isDue(pc) || isInstalling(pc)) {
                return List.of();
            }
            BuildSnapshot seen = read.get();
            InstalledComparison comparison = new InstalledComparison(seen, TimeOrder.OF_INSTANTS);
            Optional<Instant> start = lastStart(pc, now);
            if (start.isEmpty() || start.get().isAfter(now.minus(AFTER_START))) {
                return List.of();
            }
            Optional<RollupPackage> rollup = comparison.notRunning();
            return rollup.isPresent()
                    ? List.of(InstalledFindings.notRunning(seen, rollup.get(), now))
                    : notApplied(situation, seen, comparison, start.get());
        } catch (PcException refused) {
            // What can't be compared is no contradiction, and no other check depends on it.
            return List.of();
        }
    }

    private static List<Finding> notApplied(
            UpdateSituation situation, BuildSnapshot seen, InstalledComparison comparison, Instant start)
            throws PcException {
        Optional<Instant> oldest = situation.rollups().all().stream()
                .filter(record -> record.build()
                        .filter(build -> build.isSameWindows(seen.build()))
                        .filter(build -> build.revision() > seen.build().revision())
                        .isPresent())
                .map(record -> record.time().sortable())
                .min(Instant::compareTo);
        if (oldest.isEmpty()) {
            return List.of(); // the usual case: the log Setup is not needed
        }
        List<RollupRecord> records = new ArrayList<>(situation.rollups().all());
        records.addAll(ofServicingStack(situation.pc(), oldest.get().minus(BEFORE_REPORT)));
        return comparison.notApplied(records, start).stream()
                .filter(success -> situation.unresolved().stream()
                        .noneMatch(failure -> Objects.equals(failure.attempt().kbOrNull(), success.kbOrNull())))
                .map(success -> InstalledFindings.notApplied(seen, success, situation.now()))
                .toList();
    }

    private static List<RollupRecord> ofServicingStack(Pc pc, Instant since) throws PcException {
        EventQuery query = new EventQuery("Setup", AgentEvents.SERVICING, Set.of(1, 2, 4), since, MOST_EVENTS);
        List<EventRecord> events = pc.eventLog().find(query, LIMIT);
        if (events.size() >= MOST_EVENTS) {
            return List.of(); // a removal may be among those that were left out
        }
        return events.stream()
                .flatMap(event -> AgentEvents.rollupRecord(event, EvidenceTime.of(event.time())).stream())
                .filter(record -> record.source() == Source.SERVICING)
                .toList();
    }

    private static boolean isInstalling(Pc pc) throws PcException {
        return pc.services()
                .find(INSTALLER)
                .filter(facts -> facts.state() != ServiceState.STOPPED)
                .isPresent();
    }

    /**
     * When Windows was last fully started. The earlier of two sources counts: one depends on the present clock, the other on
     * the clock at the shutdown.
     */
    private static Optional<Instant> lastStart(Pc pc, Instant now) throws PcException {
        Instant start = now.minus(pc.power().uptime());
        @Nullable Instant ended = WindowsStart.ended(pc).orElse(null);
        return Optional.of(ended != null && ended.isBefore(start) ? ended : start);
    }
}
