package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.device.DeviceFacts;
import org.patchlight.update.fix.TurnOnDriverSearch;

/**
 * Reports a setting that keeps Windows from searching Windows Update for drivers. Often a tuning program set it. It
 * needs attention only if a device has no driver.
 */
public final class DriverSearchOff implements StandingCheck {
    /** The problem code of a device without a driver (CM_PROB_FAILED_INSTALL). */
    private static final int NO_DRIVER = 28;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            return TurnOnDriverSearch.isOff(situation.pc().registry()) ? List.of(finding(situation)) : List.of();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.driver-search-unread"));
            return List.of();
        }
    }

    private static Finding finding(UpdateSituation situation) {
        List<Message> evidence = new ArrayList<>();
        evidence.add(Message.of(
                "update.evidence.driver-search-off", TurnOnDriverSearch.KEY + "\\" + TurnOnDriverSearch.VALUE));
        List<DeviceFacts> driverless = withoutDriver(situation.pc());
        driverless.forEach(
                device -> evidence.add(Message.of("update.evidence.driver-search-device", device.name(), device.id())));
        return new Finding(
                TurnOnDriverSearch.FINDING,
                Subject.UPDATES,
                driverless.isEmpty() ? Severity.INFO : Severity.ATTENTION,
                List.of(),
                evidence,
                situation.now(),
                null,
                List.of(TurnOnDriverSearch.ID));
    }

    /** Devices that can't be read have their own finding. */
    private static List<DeviceFacts> withoutDriver(Pc pc) {
        try {
            return pc.devices().withProblems().stream()
                    .filter(device -> device.problem() == NO_DRIVER)
                    .toList();
        } catch (PcException unread) {
            return List.of();
        }
    }
}
