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

/** Puts what makes a clock wrong, or keeps Windows from setting it right, into a {@link Model}, and the traces that it has left. */
final class ClockProblems {
    private static final String SILENT = "ntp.old-provider.example,0x9";
    private static final String WRONG_ZONE = "GMT Standard Time";
    /** Where the hardware clock of a common firmware begins. */
    private static final Instant FIRMWARE = Instant.parse("2019-01-01T00:07:00Z");

    private ClockProblems() {}

    static void setBehind(Model model) {
        model.clockOffset = Duration.ofMillis(137_200);
    }

    static void setAhead(Model model) {
        model.clockOffset = Duration.ofSeconds(-4000);
    }

    static void setABitBehind(Model model) {
        model.clockOffset = Duration.ofSeconds(90);
    }

    static void setFarAhead(Model model) {
        model.clockOffset = Duration.ofDays(-3);
    }

    /** The person set the local time right by hand in a zone that is an hour west of theirs. */
    static void setByHand(Model model) {
        model.clockOffset = Duration.ofHours(-1);
        ZoneNames.set(model, WRONG_ZONE);
    }

    /** The person set the local time right by hand in summer, without daylight saving. */
    static void setByHandInSummer(Model model) {
        model.clockOffset = Duration.ofHours(-1);
    }

    /** Another system left the hardware clock in UTC. */
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

    static void switchInternetTimeOff(Model model) {
        model.registry.put(TimeServiceState.PARAMETERS, "Type", "NoSync");
    }

    static void silencePeers(Model model) {
        model.registry.put(TimeServiceState.PARAMETERS, "NtpServer", SILENT);
        SystemLog.peerSilent(model, model.now().minus(Duration.ofHours(3)), SILENT);
    }

    static void refuseChange(Model model) {
        SystemLog.changeTooBig(
                model,
                model.now().minus(Duration.ofMinutes(20)),
                model.clockOffset,
                TimeServiceState.MOST_CORRECTED,
                HealthyTime.SERVER);
    }

    /** Twice before, the PC began in the past and a program set it right. */
    static void loseBattery(Model model) {
        model.events.clear();
        for (int days = 2; days > 0; days--) {
            Instant right = MachineTime.now().minus(Duration.ofDays(days));
            SystemLog.clockSet(model, FIRMWARE, right);
            SystemLog.synchronised(model, right, HealthyTime.SERVER);
        }
        refuseChange(model);
    }

    static void switchDaylightOff(Model model) {
        model.registry.put(HealthyTime.ZONE, "DynamicDaylightTimeDisabled", 1);
    }

    static void makeVirtual(Model model) {
        model.registry.put(TimeServiceState.BIOS, "SystemManufacturer", "Microsoft Corporation");
        model.registry.put(TimeServiceState.BIOS, "SystemProductName", "Virtual Machine");
    }
}
