package org.patchlight.pc.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeService;

/** W32Time of a simulated PC. Only being asked makes it set the clock: starting it alone does not, unlike the real one, which would a moment later. */
final class SimulatedTimeService implements TimeService {
    static final RegistryKey KEY = ServiceKeys.SERVICES.child(SERVICE);
    static final RegistryKey PARAMETERS = KEY.child("Parameters");
    static final RegistryKey CONFIG = KEY.child("Config");
    static final RegistryKey NTP_CLIENT = KEY.child("TimeProviders").child("NtpClient");
    static final RegistryKey HOST_PROVIDER = KEY.child("TimeProviders").child("VMICTimeProvider");

    /** What a stand-alone PC corrects at most: 15 hours. */
    static final long MOST_CORRECTED = 54_000;
    /** Any correction is made. */
    private static final long ALWAYS = 0xFFFF_FFFFL;

    private static final int SERVICE_NOT_ACTIVE = 1062;
    private static final int NOT_STARTED = 0x80070426;
    private static final int NO_TIME_DATA = 1;
    private static final int TOO_BIG = 4;

    private final ModelKeeper keeper;

    SimulatedTimeService(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void resync(Duration limit) throws PcException {
        keeper.ask(model -> {
            int refusal = refusal(model);
            if (refusal == NO_TIME_DATA || refusal == TOO_BIG) {
                keeper.change(RESYNC, "event log", changing -> writeRefusal(changing, refusal));
            }
            if (refusal != 0) {
                throw new PcException(Reason.FAILED, RESYNC, SERVICE, refusal);
            }
            if (!isSetByHost(model)) {
                keeper.change(RESYNC, SERVICE, SimulatedTimeService::setRight);
            }
            return refusal;
        });
    }

    private static void setRight(Model model) {
        move(model, model.clockOffset);
        SystemLog.synchronised(model, model.now(), peers(model));
    }

    private static void writeRefusal(Model model, int refusal) {
        if (refusal == TOO_BIG) {
            SystemLog.changeTooBig(model, model.now(), model.clockOffset, most(model), peers(model));
        } else {
            SystemLog.peerSilent(model, model.now(), peers(model));
        }
    }

    @Override
    public String report(Duration limit) throws PcException {
        return keeper.ask(model -> {
            if (!ServiceKeys.isUp(model, SERVICE)) {
                throw new PcException(Reason.FAILED, "w32tm", SERVICE, NOT_STARTED);
            }
            return TimeReport.of(model);
        });
    }

    @Override
    public void step(Duration by) throws PcException {
        keeper.change("SetSystemTime", "clock", model -> move(model, by));
    }

    private static void move(Model model, Duration by) {
        Instant before = model.now();
        model.clockOffset = model.clockOffset.minus(by);
        SystemLog.clockSet(model, before, before.plus(by));
    }

    /** Whether the host of the virtual machine sets the clock, past all peers. */
    static boolean isSetByHost(Model model) {
        return model.registry.text(HealthyTime.BIOS, "SystemProductName", "").equals("Virtual Machine")
                && model.registry.number(HOST_PROVIDER, "Enabled", 0) == 1;
    }

    /** Whether it asks servers for the time. */
    static boolean asks(Model model) {
        return !model.registry.text(PARAMETERS, "Type", "NTP").equalsIgnoreCase("NoSync")
                && !peers(model).isBlank()
                && model.registry.number(NTP_CLIENT, "Enabled", 1) == 1;
    }

    private static String peers(Model model) {
        return model.registry.text(PARAMETERS, "NtpServer", "");
    }

    /** Whether one of the servers that it is set to ask is there; in a domain, its controller is. */
    private static boolean hasPeer(Model model) {
        return model.domainJoined
                || Stream.of(peers(model).split(" ", -1))
                        .map(peer -> peer.replaceAll(",.*", ""))
                        .anyMatch(SimulatedNetwork::isTimeServer);
    }

    private static long most(Model model) {
        String limit = model.clockOffset.isNegative() ? "MaxNegPhaseCorrection" : "MaxPosPhaseCorrection";
        return model.registry.number(CONFIG, limit, MOST_CORRECTED);
    }

    private static int refusal(Model model) {
        if (!ServiceKeys.isUp(model, SERVICE)) {
            return SERVICE_NOT_ACTIVE;
        }
        if (isSetByHost(model)) {
            return 0;
        }
        if (!model.online || model.ntpBlocked || !asks(model) || !hasPeer(model)) {
            return NO_TIME_DATA;
        }
        long most = most(model);
        boolean tooBig = model.clockOffset.abs().compareTo(Duration.ofSeconds(most)) > 0;
        return most != ALWAYS && tooBig ? TOO_BIG : 0;
    }
}
