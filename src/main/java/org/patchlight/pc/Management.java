package org.patchlight.pc;

/**
 * Who manages a PC. Patchlight only reports on a managed PC and never changes it.
 *
 * @param domainJoined whether it is a member of an Active Directory domain
 * @param mdmEnrolled whether an organisation manages it from the cloud (MDM)
 * @param updateServer whether a policy sets an update server (WSUS) that can exist; an address that leads to this PC
 *     or nowhere comes from a program that blocks updates
 * @param unsure whether something could not be read that may show an organisation, such as an enrollment that only
 *     administrators may read
 */
public record Management(boolean domainJoined, boolean mdmEnrolled, boolean updateServer, boolean unsure) {
    /** A PC that only its owner manages. */
    public static final Management NONE = new Management(false, false, false);

    /** An answer that is based on everything. */
    public Management(boolean domainJoined, boolean mdmEnrolled, boolean updateServer) {
        this(domainJoined, mdmEnrolled, updateServer, false);
    }

    /** Whether it is not known that an organisation manages it, and not known that none does. */
    public boolean isUnknown() {
        return unsure && !isManaged();
    }

    /** Whether an organisation manages it in any of these ways. */
    public boolean isManaged() {
        return domainJoined || mdmEnrolled || updateServer;
    }
}
