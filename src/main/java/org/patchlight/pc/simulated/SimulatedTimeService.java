package org.patchlight.pc.simulated;

import java.time.Duration;
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

    /** What a stand-alone PC corrects at most: 15 hours. */
    static final long MOST_CORRECTED = 54_000;
    /** Any correction is made. */
    private static final long ALWAYS = 0xFFFF_FFFFL;

    private static final String OPERATION = "W32TimeSyncNow";
    private static final int SERVICE_NOT_ACTIVE = 1062;
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
            if (refusal != 0) {
                throw new PcException(Reason.FAILED, OPERATION, SERVICE, refusal);
            }
            keeper.change(OPERATION, SERVICE, changing -> changing.clockOffset = Duration.ZERO);
            return refusal;
        });
    }

    private static int refusal(Model model) {
        if (!ServiceKeys.isUp(model, SERVICE)) {
            return SERVICE_NOT_ACTIVE;
        }
        boolean asks = !model.registry.text(PARAMETERS, "Type", "NTP").equalsIgnoreCase("NoSync")
                && model.registry.number(NTP_CLIENT, "Enabled", 1) == 1;
        if (!model.online || !asks) {
            return NO_TIME_DATA;
        }
        String limit = model.clockOffset.isNegative() ? "MaxNegPhaseCorrection" : "MaxPosPhaseCorrection";
        long most = model.registry.number(CONFIG, limit, MOST_CORRECTED);
        boolean tooBig = model.clockOffset.abs().compareTo(Duration.ofSeconds(most)) > 0;
        return most != ALWAYS && tooBig ? TOO_BIG : 0;
    }
}
