package org.patchlight.pc.simulated.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.CbsLog;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.pc.simulated.state.InstalledDrivers;
import org.patchlight.pc.simulated.state.ServiceHabits;
import org.patchlight.pc.simulated.state.UpdateCodes;
import org.patchlight.pc.simulated.state.UpdatePolicy;
import org.patchlight.pc.simulated.state.UpdateRecords;
import org.patchlight.pc.simulated.state.ZoneNames;

/** The scenarios of a simulated PC. The order is that of the table in the contract of the command line, then newer ones. */
public final class Scenarios {
    /** The scenario of a PC without problems. */
    public static final String HEALTHY = "healthy";

    private static final String UPGRADE_BLOCKED = "upgrade-blocked";
    private static final String OUT_OF_SUPPORT = "windows-out-of-support";
    private static final Map<String, Consumer<Model>> ALL = all();
    /** The scenarios that set the clock. A PC has one clock, so only one of them is possible at once. */
    private static final Map<String, Consumer<Model>> CLOCKS = clocks();

    private Scenarios() {}

    /** The names of all scenarios. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The names of the scenarios that set the clock: no two of them can be combined. */
    static Set<String> clockNames() {
        return CLOCKS.keySet();
    }

    /**
     * Creates the PC of one scenario, or of several combined.
     *
     * @param scenario names joined by {@code +}
     * @throws UnknownScenarioException if a name is unknown, or the scenarios contradict each other
     */
    public static Model make(String scenario) {
        List<String> chosen = List.of(scenario.split("\\+", -1));
        check(chosen);
        Model model = new Model(UUID.randomUUID().toString(), scenario);
        if (chosen.contains(UPGRADE_BLOCKED)) {
            UpdateProblems.setWindowsSeven(model);
        } else if (chosen.contains(OUT_OF_SUPPORT)) {
            StandingProblems.setOldWindows(model);
        }
        ZoneNames.set(model, model.homeZone);
        // before the logs are written, because their times are those of the wrong clock
        CLOCKS.forEach((name, clock) -> {
            if (chosen.contains(name)) {
                clock.accept(model);
            }
        });
        HealthyWindows.install(model);
        ALL.forEach((name, problem) -> {
            if (chosen.contains(name)) {
                problem.accept(model);
            }
        });
        UpdateRecords.sort(model);
        return model;
    }

    private static void check(List<String> chosen) {
        for (String name : chosen) {
            if (!ALL.containsKey(name)) {
                throw new UnknownScenarioException(
                        "There is no scenario \"" + name + "\". There are: " + String.join(", ", names()) + ".");
            }
        }
        List<String> clocks =
                chosen.stream().filter(CLOCKS::containsKey).distinct().toList();
        if (clocks.size() > 1) {
            throw new UnknownScenarioException("A PC has one clock, which cannot be " + String.join(" and ", clocks)
                    + " at once. Name one of them.");
        }
    }

    private static Map<String, Consumer<Model>> all() {
        Map<String, Consumer<Model>> all = new LinkedHashMap<>();
        all.put(HEALTHY, model -> {});
        all.put("clock-behind", ClockProblems::stopService);
        all.put("clock-ahead", ClockProblems::stopService);
        all.put("clock-wrong-zone", ClockProblems::stopService);
        all.put("update-files-missing", UpdateProblems::loseUpdateFiles);
        all.put("update-service-disabled", UpdateProblems::disableUpdateService);
        all.put(UPGRADE_BLOCKED, UpdateProblems::blockUpgrade);
        all.put("driver-problem", UpdateProblems::leavePrinterWithoutDriver);
        all.put("component-store-corrupt", UpdateProblems::damageComponentStore);
        all.put("restart-pending", UpdateProblems::leaveRestartPending);
        all.put("offline", model -> model.online = false);
        all.put("managed-pc", UpdateProblems::manage);
        all.put("ntp-blocked", model -> model.ntpBlocked = true);
        all.put("captive-portal", UpdateProblems::captureNetwork);
        all.put("secure-connection-failed", UpdateProblems::failSearch);
        all.put("installation-refused", UpdateProblems::refuseInstallation);
        all.put("internet-time-off", ClockProblems::turnInternetTimeOff);
        all.put("time-service-disabled", ClockProblems::disableService);
        all.put("time-servers-silent", ClockProblems::silencePeers);
        all.put("clock-far-ahead", ClockProblems::refuseChange);
        all.put("clock-dual-boot", model -> {});
        all.put("clock-battery", ClockProblems::loseBattery);
        all.put("clock-daylight-off", ClockProblems::turnDaylightSavingOff);
        all.put("clock-virtual-machine", ClockProblems::makeVirtual);
        all.put("disk-full", StandingProblems::fillDisk);
        all.put("service-file-missing", StandingProblems::loseServiceFile);
        all.put("updates-paused-for-ever", StandingProblems::pauseForEver);
        all.put("update-server-unusable", StandingProblems::omitServerName);
        all.put("upgrade-rolled-back", StandingProblems::rollUpgradeBack);
        all.put("references-missing", StandingProblems::losePaths);
        all.put("hosts-blocked", StandingProblems::blockByHosts);
        all.put(
                "update-store-damaged",
                model -> UpdateProblems.damageUpdateStore(model, UpdateCodes.STORE_DATA_MISSING));
        all.put("update-store-stale", model -> UpdateProblems.damageUpdateStore(model, UpdateCodes.NOT_FOUND));
        all.put("signature-catalog-damaged", UpdateProblems::damageSignatureCatalog);
        // make() sets its version before the rest
        all.put(OUT_OF_SUPPORT, model -> {});
        all.put("driver-replaced-by-older", InstalledDrivers::replaceByOlder);
        all.put("on-battery", StandingProblems::unplug);
        all.put("delivery-optimization-bypassed", StandingProblems::bypassDeliveryOptimization);
        all.put("driver-search-off", StandingProblems::turnDriverSearchOff);
        all.put("someone-else-signed-in", model -> model.othersSignedIn = true);
        all.put("restart-mark-lingers", UpdateProblems::leaveLingeringMark);
        // what its services do is decided while it runs
        all.put(ServiceHabits.ON_DEMAND, model -> {});
        all.put(ServiceHabits.REFUSES_CONFIGURATION, ServiceHabits::disableProtected);
        all.put(ServiceHabits.REFUSES_STOP, ServiceHabits::startUnstoppable);
        all.put("installing-now", UpdateProblems::installNow);
        all.put("feature-update-uncommitted", UpdateProblems::leaveUncommitted);
        all.put(ServiceHabits.HANGS_STOPPING, ServiceHabits::startHanging);
        all.put(ServiceHabits.RESTARTED, ServiceHabits::startRestarted);
        all.put(ZoneNames.CHANGES, model -> {});
        all.put("update-blocker", UpdatePolicy::block);
        all.put("service-hijacked", StandingProblems::hijackService);
        all.put("services-renamed", StandingProblems::renameServices);
        all.put("secure-boot-certificates-old", StandingProblems::failSecureBootUpdate);
        all.put("firewall-blocks-updates", UpdateHolds::blockByFirewall);
        all.put("installed-but-not-running", CumulativeUpdates::leaveOldBuild);
        all.put("success-not-applied", CumulativeUpdates::loseReportedUpdate);
        // its damage is that of component-store-corrupt; the repair differs
        all.put(CbsLog.NEEDS_SOURCE, UpdateProblems::damageComponentStoreBeyondUpdate);
        all.put("restore-points-off", StandingProblems::turnRestoreOff);
        all.put("restore-point-refused", StandingProblems::refuseRestorePoints);
        all.put("service-rights-changed", UpdateHolds::denyStart);
        all.put("safeguard-hold", UpdateHolds::hold);
        all.put("updates-paused-again", UpdateHolds::renewPause);
        all.put("package-broken", UpdateProblems::breakPackage);
        all.put("battery-too-low", UpdateProblems::runOutOfBattery);
        all.put("connection-metered", UpdateProblems::meter);
        all.put("updates-denied", UpdateHolds::denyByPolicy);
        return all;
    }

    private static Map<String, Consumer<Model>> clocks() {
        Map<String, Consumer<Model>> clocks = new LinkedHashMap<>();
        clocks.put("clock-behind", ClockProblems::setSlow);
        clocks.put("clock-ahead", ClockProblems::setFast);
        clocks.put("clock-wrong-zone", ClockProblems::setByHand);
        clocks.put("time-service-disabled", ClockProblems::setSlightlySlow);
        clocks.put("time-servers-silent", ClockProblems::setSlightlySlow);
        clocks.put("clock-far-ahead", ClockProblems::setVeryFast);
        clocks.put("clock-dual-boot", ClockProblems::setFromUtc);
        clocks.put("clock-battery", ClockProblems::setFromEmptyBattery);
        clocks.put("clock-daylight-off", ClockProblems::setByHandInSummer);
        clocks.put("clock-virtual-machine", ClockProblems::setSlightlySlow);
        return clocks;
    }
}
