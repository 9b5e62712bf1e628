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
    private static final RegistryKey TCPIP =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");
    private static final RegistryKey NETLOGON = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Netlogon");
    private static final long AUTOMATIC = 2;
    private static final long MANUAL = 3;
    /** NetSetupUnknownStatus of lmjoin.h. */
    private static final int UNKNOWN_STATUS = 0;
    /** NetSetupDomainName of lmjoin.h. */
    private static final int DOMAIN_NAME = 3;

    private static final int ENROLLED = 1;

    /** What an enrollment shows; of several, the last of these counts. */
    private enum Enrollment {
        NONE,
        UNREADABLE,
        BY_ORGANISATION
    }

    private enum Domain {
        NONE,
        UNREADABLE,
        JOINED
    }

    /** Whether this PC is a member of a domain. */
    @FunctionalInterface
    interface Membership {
        boolean isJoined() throws PcException;
    }

    private final Registry registry;
    private final Membership membership;
    /** This is read every few seconds, so that the log would hold nothing else. */
    private final AtomicBoolean logged = new AtomicBoolean();

    private final AtomicBoolean domainLogged = new AtomicBoolean();

    WindowsManagement(Registry registry) {
        this(registry, WindowsManagement::joined);
    }

    /** @param membership asks Windows; fails if Windows doesn't say */
    WindowsManagement(Registry registry, Membership membership) {
        this.registry = registry;
        this.membership = membership;
    }

    Management read() throws PcException {
        Enrollment enrollment = enrollment();
        Domain domain = domain();
        return new Management(
                domain == Domain.JOINED,
                enrollment == Enrollment.BY_ORGANISATION,
                hasUpdateServer(),
                enrollment == Enrollment.UNREADABLE || domain == Domain.UNREADABLE);
    }

    /** Asks Windows; needs the Workstation service, which some people turn off. */
    private static boolean joined() throws PcException {
        return Win32.call("NetGetJoinInformation", "", () -> {
            PointerByReference name = new PointerByReference();
            IntByReference kind = new IntByReference();
            int code = Netapi32.INSTANCE.NetGetJoinInformation(null, name, kind);
            if (code != Win32.SUCCESS) {
                throw Win32.failure("NetGetJoinInformation", "", code);
            }
            Netapi32.INSTANCE.NetApiBufferFree(name.getValue());
            if (kind.getValue() == UNKNOWN_STATUS) {
                throw new PcException(PcException.Reason.UNAVAILABLE, "NetGetJoinInformation", "", 0);
            }
            return kind.getValue() == DOMAIN_NAME;
        });
    }

    private Domain domain() {
        try {
            return membership.isJoined() ? Domain.JOINED : Domain.NONE;
        } catch (PcException unread) {
            if (!domainLogged.getAndSet(true)) {
                LOG.warn("Windows does not report whether this PC is in a domain", unread);
            }
            return mayBeJoined() ? Domain.UNREADABLE : Domain.NONE;
        }
    }

    /**
     * Whether the registry leaves it open that this PC is in a domain. A join sets the primary DNS suffix and starts
     * Netlogon with Windows. A PC at home has neither, so it counts as private even if its Workstation service is off.
     */
    private boolean mayBeJoined() {
        try {
            boolean suffix = registry.text(TCPIP, "Domain")
                            .filter(text -> !text.isBlank())
                            .isPresent()
                    || registry.text(TCPIP, "NV Domain")
                            .filter(text -> !text.isBlank())
                            .isPresent();
            return suffix || registry.number(NETLOGON, "Start").orElse(MANUAL) == AUTOMATIC;
        } catch (PcException unreadable) {
            LOG.debug("the registry does not show whether this PC is in a domain", unreadable);
            return true;
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
