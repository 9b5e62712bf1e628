package org.patchlight.pc.simulated.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.pc.simulated.state.InstalledDrivers;
import org.patchlight.pc.simulated.state.UpdateCodes;
import org.patchlight.pc.simulated.state.UpdateRecords;
import org.patchlight.pc.simulated.state.ZoneNames;

/** The scenarios that a simulated PC can be made from, in the order of the table in the contract of the command line, then others. */
public final class Scenarios {
    /** The scenario of a PC that is well. */
    public static final String HEALTHY = "healthy";

    private static final String UPGRADE_BLOCKED = "upgrade-blocked";
    private static final String OUT_OF_SUPPORT = "windows-out-of-support";
    private static final Map<String, Consumer<Model>> ALL = all();
    /** A PC has one clock. */
    private static final Map<String, Consumer<Model>> CLOCKS = clocks();

    private Scenarios() {}

    /** Their names. */
    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    /** The names of those that say how wrong the clock is: no two of them go together. */
    static Set<String> clockNames() {
        return CLOCKS.keySet();
    }

    /**
     * Makes the PC of one scenario, or of the union of several.
     *
     * @param scenario names joined by {@code +}
     * @throws UnknownScenarioException if a name is not known, or no PC can have all of them at once
     */
    public static Model make(String scenario) {
        List<String> named = List.of(scenario.split("\\+", -1));
        check(named);
        Model model = new Model(UUID.randomUUID().toString(), scenario);
        if (named.contains(UPGRADE_BLOCKED)) {
            UpdateProblems.setWindowsSeven(model);
        } else if (named.contains(OUT_OF_SUPPORT)) {
            StandingProblems.setOldWindows(model);
        }
        ZoneNames.set(model, model.homeZone);
        // before the logs are written, which carry the stamps of the wrong clock
        CLOCKS.forEach((name, clock) -> {
            if (named.contains(name)) {
                clock.accept(model);
            }
        });
        HealthyWindows.install(model);
        ALL.forEach((name, problem) -> {
            if (named.contains(name)) {
                problem.accept(model);
            }
        });
        UpdateRecords.sort(model);
        return model;
    }

    private static void check(List<String> named) {
        for (String name : named) {
            if (!ALL.containsKey(name)) {
                throw new UnknownScenarioException(
                        "There is no scenario \"" + name + "\". There are: " + String.join(", ", names()) + ".");
            }
        }
        List<String> clocks =
                named.stream().filter(CLOCKS::containsKey).distinct().toList();
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
        all.put("internet-time-off", ClockProblems::switchInternetTimeOff);
        all.put("time-service-disabled", ClockProblems::disableService);
        all.put("time-servers-silent", ClockProblems::silencePeers);
        all.put("clock-far-ahead", ClockProblems::refuseChange);
        all.put("clock-dual-boot", model -> {});
        all.put("clock-battery", ClockProblems::loseBattery);
        all.put("clock-daylight-off", ClockProblems::switchDaylightOff);
        all.put("clock-virtual-machine", ClockProblems::makeVirtual);
        all.put("disk-full", StandingProblems::fillDisk);
        all.put("service-file-missing", StandingProblems::loseServiceFile);
        all.put("updates-paused-for-ever", StandingProblems::pauseForEver);
        all.put("update-server-unusable", StandingProblems::nameNoServer);
        all.put("upgrade-rolled-back", StandingProblems::rollUpgradeBack);
        all.put("references-missing", StandingProblems::losePaths);
        all.put("hosts-blocked", StandingProblems::blockByHosts);
        all.put(
                "update-store-damaged",
                model -> UpdateProblems.damageUpdateStore(model, UpdateCodes.STORE_DATA_MISSING));
        all.put("update-store-stale", model -> UpdateProblems.damageUpdateStore(model, UpdateCodes.NOT_FOUND));
        all.put("signature-catalog-damaged", UpdateProblems::damageSignatureCatalog);
        // its version is set before the rest
        all.put(OUT_OF_SUPPORT, model -> {});
        all.put("driver-replaced-by-older", InstalledDrivers::replaceByOlder);
        all.put("on-battery", StandingProblems::unplug);
        all.put("delivery-optimization-bypassed", StandingProblems::bypassDeliveryOptimization);
        all.put("driver-search-off", StandingProblems::turnDriverSearchOff);
        return all;
    }

    private static Map<String, Consumer<Model>> clocks() {
        Map<String, Consumer<Model>> clocks = new LinkedHashMap<>();
        clocks.put("clock-behind", ClockProblems::setBehind);
        clocks.put("clock-ahead", ClockProblems::setAhead);
        clocks.put("clock-wrong-zone", ClockProblems::setByHand);
        clocks.put("time-service-disabled", ClockProblems::setABitBehind);
        clocks.put("time-servers-silent", ClockProblems::setABitBehind);
        clocks.put("clock-far-ahead", ClockProblems::setFarAhead);
        clocks.put("clock-dual-boot", ClockProblems::setFromUtc);
        clocks.put("clock-battery", ClockProblems::setFromEmptyBattery);
        clocks.put("clock-daylight-off", ClockProblems::setByHandInSummer);
        clocks.put("clock-virtual-machine", ClockProblems::setABitBehind);
        return clocks;
    }
}
