package org.patchlight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.patchlight.clock.ClockCheck;
import org.patchlight.clock.ClockMeter;
import org.patchlight.clock.ClockThresholds;
import org.patchlight.clock.ServerTest;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.clock.measure.ServerRateLimiter;
import org.patchlight.clock.web.WebDates;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.diagnosis.HealthChecker;
import org.patchlight.diagnosis.NamedPackages;
import org.patchlight.diagnosis.ServicingFailures;
import org.patchlight.diagnosis.StandingCheckCatalogue;
import org.patchlight.driver.DeviceCheck;
import org.patchlight.driver.DeviceMemory;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.Workers;
import org.patchlight.monitor.CheckRunner;
import org.patchlight.monitor.HistoryRecorder;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.pc.Pc;
import org.patchlight.repair.Patience;
import org.patchlight.repair.Repairer;
import org.patchlight.repair.Repairs;
import org.patchlight.repair.interrupted.FinishRepair;
import org.patchlight.repair.interrupted.UnfinishedRuns;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastChanges;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.plan.Planner;
import org.patchlight.settings.Settings;
import org.patchlight.settings.SettingsStore;
import org.patchlight.update.UpdateCheck;

/**
 * The checks and the fixes, wired around one PC; the same for the program and for its helper.
 *
 * @param pc the PC
 * @param checkRunner checks it, and records what is new in the history
 * @param planner knows all fixes
 * @param serverTest tests one time server
 */
record PcComponents(Pc pc, CheckRunner checkRunner, Planner planner, ServerTest serverTest) {
    /** How long Windows Update needs to search, and to fail or succeed at least once more, on a PC that is not slow. */
    private static final Duration AGENT_PATIENCE = Duration.ofMinutes(3);

    private static final Duration AGENT_PAUSE = Duration.ofSeconds(10);

    /**
     * Wires them.
     *
     * @param pc the PC
     * @param stores the history, the journal of visible runs, and the seen devices
     * @param settings the person's settings, read at each use
     * @param servers the time servers to query
     * @param rateLimiter limits how often they are queried
     * @param webDates whether web servers may be queried for a second opinion
     * @param changes where checks are reported beside the history
     */
    static PcComponents of(
            Pc pc,
            Stores stores,
            SettingsStore settings,
            Supplier<List<String>> servers,
            ServerRateLimiter rateLimiter,
            Supplier<Boolean> webDates,
            ChangeSink changes) {
        HistoryRecorder historyRecorder = new HistoryRecorder(stores.history(), pc.clock());
        ClockMeter meter =
                new ClockMeter(pc, rateLimiter, Workers::sleep, new WebDates(pc, rateLimiter, webDates::get));
        Supplier<List<PastChange>> pastChanges =
                () -> PastChanges.known(stores.journal(), pc.facts().id());
        ServicingFailures servicing = new ServicingFailures(pc);
        UpdateCheck updates = new UpdateCheck(
                pc,
                () -> settings.current().updates().recentDays(),
                () -> settings.current().updates().overdueDays(),
                historyRecorder::failures,
                StandingCheckCatalogue.all(
                        pastChanges, () -> settings.current().fixes().keepOldFoldersDays()),
                pastChanges,
                () -> PastChanges.failed(stores.journal(), pc.facts().id()),
                servicing::completed);
        NamedPackages named = new NamedPackages(pc, updates, servicing);
        UnfinishedRuns unfinished = new UnfinishedRuns(pc, stores.journal(), stores.lock());
        HealthChecker healthChecker =
                healthChecker(pc, meter, servers, settings, historyRecorder, named, stores.devices(), unfinished);
        CheckRunner checkRunner =
                new CheckRunner(healthChecker, historyRecorder, stores.history(), pc.clock(), pc.timeZones(), changes);
        Instant built = BuildFacts.read().date();
        TrustedTime trustedTime = new TrustedTime(() -> meter.trusted(servers.get(), built), Workers::sleep);
        Planner planner = new Planner(
                pc,
                FixCatalogue.all(trustedTime, FinishRepair.of(unfinished), pastChanges),
                stores.lock(),
                () -> settings.current().fixes().restorePointFirst());
        return new PcComponents(pc, checkRunner, planner, new ServerTest(meter));
    }

    /**
     * Repairs that this program runs itself.
     *
     * @param journal where runs are written
     * @param lock held during each run
     */
    Repairs repairs(Journal journal, RunLock lock) {
        return new Repairer(
                pc, planner, journal, lock, checkRunner, new Patience(AGENT_PATIENCE, AGENT_PAUSE, Workers::sleep));
    }

    private static HealthChecker healthChecker(
            Pc pc,
            ClockMeter meter,
            Supplier<List<String>> servers,
            SettingsStore settings,
            HistoryRecorder historyRecorder,
            NamedPackages updates,
            DeviceMemory devicesSeen,
            UnfinishedRuns unfinished) {
        ClockCheck clock = new ClockCheck(pc, meter, servers, () -> thresholds(settings), historyRecorder::clockPast);
        return new HealthChecker(
                pc.clock(),
                clock,
                updates,
                new DeviceCheck(pc, devicesSeen),
                historyRecorder::firstSeen,
                unfinished::findings);
    }

    private static ClockThresholds thresholds(SettingsStore store) {
        Settings settings = store.current();
        return new ClockThresholds(
                settings.clock().attention(), settings.clock().problem());
    }
}
