package org.patchlight.pc.windows;

import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /** What an enrollment shows; of several, the last of these counts. */
    private enum Enrollment {
        NONE,
        UNREADABLE,
        BY_ORGANISATION
    }

    private final Registry registry;
    /** This is read every few seconds, so that the log would hold nothing else. */
    private final AtomicBoolean logged = new AtomicBoolean();

    WindowsManagement(Registry registry) {
        this.registry = registry;
    }

    Management read() throws PcException {
        Enrollment enrollment = enrollment();
        return new Management(
                isDomainJoined(),
                enrollment == Enrollment.BY_ORGANISATION,
                hasUpdateServer(),
                enrollment == Enrollment.UNREADABLE);
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
    private Enrollment enrollment() throws PcException {
        Enrollment most = Enrollment.NONE;
        for (String name : registry.children(ENROLLMENTS)) {
            Enrollment one = read(ENROLLMENTS.child(name));
            most = one.compareTo(most) > 0 ? one : most;
        }
        return most;
    }

    private Enrollment read(RegistryKey enrollment) {
        try {
            boolean server = registry.text(enrollment, "DiscoveryServiceFullURL")
                    .filter(text -> !text.isBlank())
                    .isPresent();
            boolean current = registry.number(enrollment, "EnrollmentState").orElse(0) == ENROLLED;
            return server && current ? Enrollment.BY_ORGANISATION : Enrollment.NONE;
        } catch (PcException unreadable) {
            // One unreadable enrollment must not make the whole PC unreadable.
            if (!logged.getAndSet(true)) {
                LOG.warn(
                        "enrollment not readable; it is not known whether an organisation manages this PC", unreadable);
            }
            return Enrollment.UNREADABLE;
        }
    }

    private boolean hasUpdateServer() throws PcException {
        return UpdateServer.read(registry).filter(UpdateServer::isServer).isPresent();
    }
}
