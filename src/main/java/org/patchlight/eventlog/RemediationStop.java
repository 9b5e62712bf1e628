package org.patchlight.eventlog;

import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the remediation for Intune stopped: {@code packaging/fleet/intune/Remediate.ps1} notes it in the registry. */
final class RemediationStop {
    /** Where the script counts its failures. */
    static final RegistryKey KEY = RegistryKey.machine("SOFTWARE\\Patchlight\\Fleet");
    /** The findings with which it stopped. */
    static final String STOPPED = "Stopped";
    /** After how many failures the script stops. */
    static final int FAILURES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RemediationStop.class);

    private RemediationStop() {}

    /**
     * The findings with which it stopped; empty if it didn't.
     *
     * @param before what is known, if this process can't tell: only one account, which has administrator rights, reports it
     */
    static String read(Pc pc, String before) {
        if (!pc.facts().administrator()) {
            return before;
        }
        try {
            return pc.registry().text(KEY, STOPPED).orElse("");
        } catch (PcException unread) {
            LOG.debug("couldn't check whether the remediation stopped", unread);
            return before;
        }
    }
}
