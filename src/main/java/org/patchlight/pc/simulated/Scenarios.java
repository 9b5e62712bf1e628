package org.patchlight.pc.simulated;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

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
    static Model make(String scenario) {
        List<String> named = List.of(scenario.split("\\+", -1));
        check(named);
        Model model = new Model(UUID.randomUUID().toString(), scenario);
        if (named.contains(UPGRADE_BLOCKED)) {
            Illnesses.setWindowsSeven(model);
        } else if (named.contains(OUT_OF_SUPPORT)) {
            StandingIllnesses.setOldWindows(model);
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
        all.put("clock-behind", ClockIllnesses::stopService);
        all.put("clock-ahead", ClockIllnesses::stopService);
        all.put("clock-wrong-zone", ClockIllnesses::stopService);
        all.put("update-files-missing", Illnesses::loseUpdateFiles);
        all.put("update-service-disabled", Illnesses::disableUpdateService);
        all.put(UPGRADE_BLOCKED, Illnesses::blockUpgrade);
        all.put("driver-problem", Illnesses::leavePrinterWithoutDriver);
        all.put("component-store-corrupt", Illnesses::damageComponentStore);
        all.put("restart-pending", Illnesses::leaveRestartPending);
        all.put("offline", model -> model.online = false);
        all.put("managed-pc", Illnesses::manage);
        all.put("ntp-blocked", model -> model.ntpBlocked = true);
        all.put("captive-portal", Illnesses::captureNetwork);
        all.put("secure-connection-failed", Illnesses::failSearch);
        all.put("installation-refused", Illnesses::refuseInstallation);
        all.put("internet-time-off", ClockIllnesses::switchInternetTimeOff);
        all.put("time-service-disabled", ClockIllnesses::disableService);
        all.put("time-servers-silent", ClockIllnesses::silencePeers);
        all.put("clock-far-ahead", ClockIllnesses::refuseChange);
        all.put("clock-dual-boot", model -> {});
        all.put("clock-battery", ClockIllnesses::loseBattery);
        all.put("clock-daylight-off", ClockIllnesses::switchDaylightOff);
        all.put("clock-virtual-machine", ClockIllnesses::makeVirtual);
        all.put("disk-full", StandingIllnesses::fillDisk);
        all.put("service-file-missing", StandingIllnesses::loseServiceFile);
        all.put("updates-paused-for-ever", StandingIllnesses::pauseForEver);
        all.put("update-server-unusable", StandingIllnesses::nameNoServer);
        all.put("upgrade-rolled-back", StandingIllnesses::rollUpgradeBack);
        all.put("references-missing", StandingIllnesses::losePaths);
        all.put("hosts-blocked", StandingIllnesses::blockByHosts);
        all.put("update-store-damaged", model -> Illnesses.damageUpdateStore(model, UpdateCodes.STORE_DATA_MISSING));
        all.put("update-store-stale", model -> Illnesses.damageUpdateStore(model, UpdateCodes.NOT_FOUND));
        all.put("signature-catalog-damaged", Illnesses::damageSignatureCatalog);
        // its version is set before the rest
        all.put(OUT_OF_SUPPORT, model -> {});
        all.put("driver-replaced-by-older", SimulatedDrivers::replaceByOlder);
        all.put("on-battery", StandingIllnesses::unplug);
        return all;
    }

    private static Map<String, Consumer<Model>> clocks() {
        Map<String, Consumer<Model>> clocks = new LinkedHashMap<>();
        clocks.put("clock-behind", ClockIllnesses::setBehind);
        clocks.put("clock-ahead", ClockIllnesses::setAhead);
        clocks.put("clock-wrong-zone", ClockIllnesses::setByHand);
        clocks.put("time-service-disabled", ClockIllnesses::setABitBehind);
        clocks.put("time-servers-silent", ClockIllnesses::setABitBehind);
        clocks.put("clock-far-ahead", ClockIllnesses::setFarAhead);
        clocks.put("clock-dual-boot", ClockIllnesses::setFromUtc);
        clocks.put("clock-battery", ClockIllnesses::setFromEmptyBattery);
        clocks.put("clock-daylight-off", ClockIllnesses::setByHandInSummer);
        clocks.put("clock-virtual-machine", ClockIllnesses::setABitBehind);
        return clocks;
    }
}
