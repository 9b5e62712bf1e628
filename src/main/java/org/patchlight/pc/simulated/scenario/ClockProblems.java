package org.patchlight.pc.simulated.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.state.HealthyTime;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.SystemLog;
import org.patchlight.pc.simulated.state.TimeServiceState;
import org.patchlight.pc.simulated.state.ZoneNames;

/** Causes of a wrong clock for a {@link Model}, what keeps Windows from correcting it, and the traces of both. */
final class ClockProblems {
    private static final String SILENT_SERVER = "ntp.old-provider.example,0x9";
    private static final String WRONG_ZONE = "GMT Standard Time";
    /** The time at which the hardware clock of a common firmware starts. */
    private static final Instant FIRMWARE = Instant.parse("2019-01-01T00:07:00Z");

    private ClockProblems() {}

    static void setSlow(Model model) {
        model.clockOffset = Duration.ofMillis(137_200);
    }

    static void setFast(Model model) {
        model.clockOffset = Duration.ofSeconds(-4000);
    }

    static void setSlightlySlow(Model model) {
        model.clockOffset = Duration.ofSeconds(90);
    }

    static void setVeryFast(Model model) {
        model.clockOffset = Duration.ofDays(-3);
    }

    /** The person corrected the local time by hand while the zone was one hour west of theirs. */
    static void setByHand(Model model) {
        model.clockOffset = Duration.ofHours(-1);
        ZoneNames.set(model, WRONG_ZONE);
    }

    /** The person corrected the local time by hand in summer while daylight saving was off. */
    static void setByHandInSummer(Model model) {
        model.clockOffset = Duration.ofHours(-1);
    }

    /** Another operating system keeps the hardware clock in UTC. */
    static void setFromUtc(Model model) {
        ZoneOffset zone = ZoneNames.rules(model).getRules().getOffset(MachineTime.now());
        model.clockOffset = Duration.ofSeconds(zone.getTotalSeconds());
    }

    static void setFromEmptyBattery(Model model) {
        model.clockOffset = Duration.between(FIRMWARE, MachineTime.now());
    }

    static void stopService(Model model) {
        model.active.remove(TimeService.SERVICE);
    }

    static void disableService(Model model) {
        stopService(model);
        ServiceKeys.setStartType(model, TimeService.SERVICE, StartType.DISABLED);
    }

    static void turnInternetTimeOff(Model model) {
        model.registry.put(TimeServiceState.PARAMETERS, "Type", "NoSync");
    }

    static void silencePeers(Model model) {
        model.registry.put(TimeServiceState.PARAMETERS, "NtpServer", SILENT_SERVER);
        SystemLog.peerSilent(model, model.now().minus(Duration.ofHours(3)), SILENT_SERVER);
    }

    static void refuseChange(Model model) {
        SystemLog.changeTooBig(
                model,
                model.now().minus(Duration.ofMinutes(20)),
                model.clockOffset,
                TimeServiceState.MOST_CORRECTED,
                HealthyTime.SERVER);
    }

    /** The PC started in the past twice, and a program corrected the clock each time. */
    static void loseBattery(Model model) {
        model.events.clear();
        for (int days = 2; days > 0; days--) {
            Instant right = MachineTime.now().minus(Duration.ofDays(days));
            SystemLog.clockSet(model, FIRMWARE, right);
            SystemLog.synchronised(model, right, HealthyTime.SERVER);
        }
        refuseChange(model);
    }

    static void turnDaylightSavingOff(Model model) {
        model.registry.put(HealthyTime.ZONE, "DynamicDaylightTimeDisabled", 1);
    }

    static void makeVirtual(Model model) {
        model.registry.put(TimeServiceState.BIOS, "SystemManufacturer", "Microsoft Corporation");
        model.registry.put(TimeServiceState.BIOS, "SystemProductName", "Virtual Machine");
    }
}
