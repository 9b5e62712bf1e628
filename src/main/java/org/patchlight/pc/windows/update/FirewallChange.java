package org.patchlight.pc.windows.update;

import java.time.Duration;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.agent.FirewallSwitch;

/** Changes a rule of Windows Firewall in the child process, because its calls have no time limit. */
public final class FirewallChange {
    private static final String OPERATION = "SetFirewallRule";
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** ERROR_FILE_NOT_FOUND as an HRESULT: there is no rule of this name. */
    private static final int NO_RULE = 0x80070002;

    private FirewallChange() {}

    /**
     * Enables or disables a rule.
     *
     * @throws PcException as {@link org.patchlight.pc.Network#setFirewallRule}
     */
    public static void set(String name, String service, boolean enabled) throws PcException {
        try {
            new AgentQuestion().setFirewallRule(name, service, enabled, LIMIT);
        } catch (PcException refused) {
            if (refused.isCancelled()) {
                throw refused;
            }
            boolean missing = refused.code() == NO_RULE || refused.code() == FirewallSwitch.ANOTHER_RULE;
            PcException failure =
                    new PcException(missing ? Reason.MISSING : refused.reason(), OPERATION, name, refused.code());
            failure.initCause(refused);
            throw failure;
        }
    }
}
