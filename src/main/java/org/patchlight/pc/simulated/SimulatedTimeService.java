package org.patchlight.pc.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.TimeService;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;
import org.patchlight.pc.simulated.state.ServiceKeys;
import org.patchlight.pc.simulated.state.SystemLog;
import org.patchlight.pc.simulated.state.TimeReport;
import org.patchlight.pc.simulated.state.TimeServiceState;

/**
 * W32Time of a simulated PC. It sets the clock only when asked to synchronize. The real one also does so a moment after it
 * starts.
 */
final class SimulatedTimeService implements TimeService {
    /** The value that allows any correction. */
    private static final long NO_LIMIT = 0xFFFF_FFFFL;

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
        keeper.perform(model -> {
            int refusal = refusal(model);
            if (refusal == NO_TIME_DATA || refusal == TOO_BIG) {
                keeper.change(RESYNC, "event log", changing -> writeRefusal(changing, refusal));
            }
            if (refusal != 0) {
                throw new PcException(Reason.FAILED, RESYNC, SERVICE, refusal);
            }
            if (!TimeServiceState.isSetByHost(model)) {
                keeper.change(RESYNC, SERVICE, SimulatedTimeService::correctClock);
            }
            return refusal;
        });
    }

    private static void correctClock(Model model) {
        move(model, model.clockOffset);
        SystemLog.synchronised(model, model.now(), TimeServiceState.peers(model));
    }

    private static void writeRefusal(Model model, int refusal) {
        if (refusal == TOO_BIG) {
            SystemLog.changeTooBig(model, model.now(), model.clockOffset, most(model), TimeServiceState.peers(model));
        } else {
            SystemLog.peerSilent(model, model.now(), TimeServiceState.peers(model));
        }
    }

    @Override
    public String report(Duration limit) throws PcException {
        return keeper.perform(model -> {
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

    /** Whether one of its servers exists; in a domain, the domain controller always does. */
    private static boolean hasPeer(Model model) {
        return model.domainJoined
                || Stream.of(TimeServiceState.peers(model).split(" ", -1))
                        .map(peer -> peer.replaceAll(",.*", ""))
                        .anyMatch(SimulatedNetwork::isTimeServer);
    }

    private static long most(Model model) {
        String limit = model.clockOffset.isNegative() ? "MaxNegPhaseCorrection" : "MaxPosPhaseCorrection";
        return model.registry.number(TimeServiceState.CONFIG, limit, TimeServiceState.MOST_CORRECTED);
    }

    private static int refusal(Model model) {
        if (!ServiceKeys.isUp(model, SERVICE)) {
            return SERVICE_NOT_ACTIVE;
        }
        if (TimeServiceState.isSetByHost(model)) {
            return 0;
        }
        if (!model.online || model.ntpBlocked || !TimeServiceState.asks(model) || !hasPeer(model)) {
            return NO_TIME_DATA;
        }
        long most = most(model);
        boolean tooBig = model.clockOffset.abs().compareTo(Duration.ofSeconds(most)) > 0;
        return most != NO_LIMIT && tooBig ? TOO_BIG : 0;
    }
}
