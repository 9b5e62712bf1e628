package org.patchlight.pc;

/**
 * Who manages a PC. A managed PC is reported on and never changed.
 *
 * @param domainJoined it is a member of an Active Directory domain
 * @param mdmEnrolled an organisation manages it from the cloud
 * @param updateServer a policy names an update server (WSUS)
 */
public record Management(boolean domainJoined, boolean mdmEnrolled, boolean updateServer) {
    /** A PC that nobody but its owner manages. */
    public static final Management NONE = new Management(false, false, false);

    /** Whether anybody but its owner manages it. */
    public boolean isManaged() {
        return domainJoined || mdmEnrolled || updateServer;
    }
}
