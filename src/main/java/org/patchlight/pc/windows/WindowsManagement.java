package org.patchlight.pc.windows;

import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.windows.call.Win32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who manages this PC: a domain, an organisation in the cloud, or a policy that sets an update server. */
final class WindowsManagement {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsManagement.class);
    private static final RegistryKey ENROLLMENTS = RegistryKey.machine("SOFTWARE\\Microsoft\\Enrollments");
    private static final int DOMAIN_NAME = 3;
    private static final int ENROLLED = 1;

    private final Registry registry;

    WindowsManagement(Registry registry) {
        this.registry = registry;
    }

    Management read() throws PcException {
        return new Management(isDomainJoined(), isEnrolled(), hasUpdateServer());
    }

    private static boolean isDomainJoined() {
        try {
            PointerByReference name = new PointerByReference();
            IntByReference kind = new IntByReference();
            int code = Netapi32.INSTANCE.NetGetJoinInformation(null, name, kind);
            if (code != Win32.SUCCESS) {
                LOG.warn("NetGetJoinInformation: {}", code);
                return false;
            }
            Netapi32.INSTANCE.NetApiBufferFree(name.getValue());
            return kind.getValue() == DOMAIN_NAME;
        } catch (LinkageError lacking) {
            LOG.warn("no NetGetJoinInformation", lacking);
            return false;
        }
    }

    // Private PCs have enrollments of Windows itself. Only an enrollment by an organisation has the address of a
    // server.
    private boolean isEnrolled() throws PcException {
        for (String name : registry.children(ENROLLMENTS)) {
            if (isByOrganisation(ENROLLMENTS.child(name))) {
                return true;
            }
        }
        return false;
    }

    private boolean isByOrganisation(RegistryKey enrollment) {
        try {
            boolean server = registry.text(enrollment, "DiscoveryServiceFullURL")
                    .filter(text -> !text.isBlank())
                    .isPresent();
            return server && registry.number(enrollment, "EnrollmentState").orElse(0) == ENROLLED;
        } catch (PcException unreadable) {
            // One unreadable enrollment must not make the whole PC unreadable.
            LOG.warn("enrollment not readable", unreadable);
            return false;
        }
    }

    private boolean hasUpdateServer() throws PcException {
        return UpdateServer.read(registry).filter(UpdateServer::isServer).isPresent();
    }
}
