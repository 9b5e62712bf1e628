package org.patchlight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.patchlight.clock.ClockCheck;
import org.patchlight.clock.ClockMeasurement;
import org.patchlight.clock.ClockMeter;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.OwnMeans;
import org.patchlight.clock.ServerManners;
import org.patchlight.clock.WebDates;
import org.patchlight.diagnosis.Doctor;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.diagnosis.StandingCheckCatalogue;
import org.patchlight.driver.DeviceCheck;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.health.Check;
import org.patchlight.health.CheckResult;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Status;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.Looker;
import org.patchlight.monitor.Memories;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Deed;
import org.patchlight.repair.Deeds;
import org.patchlight.repair.FinishRepair;
import org.patchlight.repair.Journal;
import org.patchlight.repair.Planner;
import org.patchlight.repair.Repairer;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.RunLock;
import org.patchlight.repair.UnfinishedRuns;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.update.UpdateCheck;

/**
 * The checks and the fixes, put together around one PC; alike for whoever repairs it.
 *
 * @param looker looks at it, and remembers
 * @param planner knows all fixes
 * @param askAgentAnew makes the next look ask the update agent itself
 */
record Practice(Pc pc, Looker looker, Planner planner, Runnable askAgentAnew) {
    /** What Windows Update needs to search and fail or succeed at least once more, on a PC that is not slow. */
    private static final Duration AGENT_PATIENCE = Duration.ofMinutes(3);

    private static final Duration AGENT_PAUSE = Duration.ofSeconds(10);

    /**
     * Puts them together.
     *
     * @param keeping what is remembered, and where runs are journalled
     * @param servers which time servers are asked
     * @param manners how they are asked
     * @param webDates whether web servers may be asked for a second opinion
     */
    static Practice of(
            Pc pc,
            Keeping keeping,
            SettingsStore settings,
            Supplier<List<String>> servers,
            ServerManners manners,
            Supplier<Boolean> webDates) {
        Memories memories = new Memories(keeping.history(), pc.clock());
        ClockMeter meter = new ClockMeter(pc, manners, Workers::sleep, new WebDates(pc, manners, webDates::get));
        Supplier<List<Deed>> deeds =
                () -> Deeds.known(keeping.journal(), pc.facts().id());
        UpdateCheck updates = new UpdateCheck(
                pc,
                () -> settings.current().recentDays(),
                () -> settings.current().overdueDays(),
                memories::failures,
                StandingCheckCatalogue.all(deeds, () -> settings.current().keepOldFoldersDays()),
                deeds);
        UnfinishedRuns unfinished = new UnfinishedRuns(pc, keeping.journal(), keeping.lock());
        Doctor doctor = doctor(pc, meter, servers, settings, memories, updates, keeping.devices(), unfinished);
        Looker looker = new Looker(doctor, memories, keeping.history(), pc.clock(), pc.timeZones());
        Instant built = BuildFacts.read().date();
        OwnMeans means = new OwnMeans(() -> meter.trusted(servers.get(), built), Workers::sleep);
        Planner planner = new Planner(pc, FixCatalogue.all(means, FinishRepair.of(unfinished), deeds), keeping.lock());
        return new Practice(pc, looker, planner, updates::askAgentAnew);
    }

    /** Looks once more: before and after a fix the update agent is asked itself. */
    HealthReport lookAfresh() {
        askAgentAnew.run();
        return looker.report();
    }

    /** Runs plans here, journalled there. */
    Repairs repairs(Journal journal, RunLock lock) {
        return new Repairer(
                pc,
                planner,
                journal,
                lock,
                this::lookAfresh,
                new Repairer.Patience(AGENT_PATIENCE, AGENT_PAUSE, Workers::sleep));
    }

    private static Doctor doctor(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            SettingsStore settings,
            Memories memories,
            UpdateCheck updates,
            DeviceMemory devicesSeen,
            UnfinishedRuns unfinished) {
        AtomicReference<Status> before = new AtomicReference<>(Status.HEALTHY);
        ClockCheck clock =
                new ClockCheck(pc, meter, servers, () -> thresholds(settings), before::get, memories::clockPast);
        Check<ClockMeasurement> remembering = () -> {
            CheckResult<ClockMeasurement> result = clock.look();
            before.set(result.status());
            return result;
        };
        return new Doctor(
                pc.clock(),
                remembering,
                updates,
                new DeviceCheck(pc, devicesSeen),
                memories::firstSeen,
                unfinished::findings);
    }

    private static ClockThresholds thresholds(SettingsStore store) {
        Settings settings = store.current();
        return new ClockThresholds(settings.attention(), settings.problem());
    }
}
