package org.patchlight.pc;

/**
 * Who manages a PC. Patchlight only reports on a managed PC and never changes it.
 *
 * @param domainJoined whether it is a member of an Active Directory domain
 * @param mdmEnrolled whether an organisation manages it from the cloud (MDM)
 * @param updateServer whether a policy sets an update server (WSUS) that can exist; an address that leads to this PC
 *     or nowhere comes from a program that blocks updates
 */
public record Management(boolean domainJoined, boolean mdmEnrolled, boolean updateServer) {
    /** A PC that only its owner manages. */
    public static final Management NONE = new Management(false, false, false);

    /** Whether an organisation manages it in any of these ways. */
    public boolean isManaged() {
        return domainJoined || mdmEnrolled || updateServer;
    }
}
