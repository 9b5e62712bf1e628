package org.patchlight.clock.fix;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;
import org.patchlight.pc.RegistryKey;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.registry.SetRegistryValue;

/** Works out the steps that make the Windows Time service query a server again. */
final class InternetTimeSteps {
    private static final RegistryKey PARAMETERS = InternetTime.OWN.child(InternetTime.PARAMETERS);
    private static final RegistryKey CLIENT = InternetTime.OWN.child(InternetTime.CLIENT);
    /** Queried as a client (8), at the interval that is set separately (1): the default of Windows. */
    private static final String USUAL_PEER = "time.windows.com,0x9";

    private InternetTimeSteps() {}

    /**
     * Changes to the PC's own settings; empty if internet time is on. The configured peers stay if any of them is
     * queried as a client.
     */
    static List<Step> of(InternetTime set) {
        List<Step> steps = new ArrayList<>();
        if (!"NTP".equalsIgnoreCase(set.typeOrNull()) && !"AllSync".equalsIgnoreCase(set.typeOrNull())) {
            steps.add(new SetRegistryValue(PARAMETERS, "Type", "NTP"));
        }
        if (set.peers().stream().noneMatch(Peer::isAskedAsClient)) {
            steps.add(new SetRegistryValue(PARAMETERS, "NtpServer", USUAL_PEER));
        }
        if (Boolean.FALSE.equals(set.clientOnOrNull())) {
            steps.add(new SetRegistryValue(CLIENT, "Enabled", 1));
        }
        return steps;
    }
}
