package org.patchlight.selftest;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartType;

/** Lines about each service of updates and time: its state, its access list, and whether it may be configured. */
final class ServiceLines {
    /** Uses the folder of signatures, and is protected on many PCs. */
    private static final String APPLICATION_IDENTITY = "AppIDSvc";

    private static final RegistryKey KEYS = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

    private static final Set<String> SINCE_TEN =
            Set.of(ServiceNames.ORCHESTRATOR, ServiceNames.DELIVERY_OPTIMIZATION, ServiceNames.MEDIC);

    private final Pc pc;
    private final Lines lines;

    ServiceLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        for (String name : ServiceNames.COLLECTED) {
            if (pc.facts().version().isTenOrLater() || !SINCE_TEN.contains(name)) {
                lines.read(id(name), () -> service(name));
            }
        }
        lines.read(id(APPLICATION_IDENTITY), () -> service(APPLICATION_IDENTITY));
    }

    private static String id(String name) {
        return "service-" + name.toLowerCase(Locale.ROOT);
    }

    private void service(String name) throws PcException {
        Optional<ServiceFacts> found = pc.services().find(name);
        if (found.isEmpty()) {
            absent(name);
            return;
        }
        String state = found.get().state().name().toLowerCase(Locale.ROOT);
        OptionalLong protection = pc.registry().number(KEYS.child(name), "LaunchProtected");
        String value = found.get().startType().id() + ", " + state
                + (protection.orElse(0) == 0 ? "" : ", protected " + protection.getAsLong());
        if (found.get().startType() == StartType.DISABLED && isNeeded(name)) {
            lines.attention(id(name), value, "selftest.service.disabled", name);
        } else {
            lines.ok(id(name), value, "selftest.service", name);
        }
        lines.read(id(name) + "-rights", () -> rights(name));
        configuration(name);
    }

    private void rights(String name) throws PcException {
        String list = Lines.anonymous(pc.services().accessList(name));
        // An entry begins with a bracket. A service without any could be used by no one.
        if (list.contains("(")) {
            lines.ok(id(name) + "-rights", list, "selftest.service.rights", name);
        } else {
            lines.unknown(id(name) + "-rights", list, "selftest.service.no-rights", name);
        }
    }

    private void absent(String name) {
        if (isNeeded(name)) {
            lines.missing(id(name), "none", "selftest.service.missing", name);
        } else {
            lines.attention(id(name), "none", "selftest.service.absent", name);
        }
    }

    private static boolean isNeeded(String name) {
        return ServiceNames.ESSENTIAL.contains(name) || name.equals(ServiceNames.TIME);
    }

    /** Without administrator rights, Windows refuses it for every service, which says nothing about the service. */
    private void configuration(String name) {
        String id = id(name) + "-configuration";
        if (!pc.facts().administrator()) {
            lines.unknown(id, "not tried", "selftest.needs-administrator");
            return;
        }
        try {
            pc.services().tryConfiguration(name);
            lines.ok(id, "allowed", "selftest.service.configurable", name);
        } catch (PcException refused) {
            if (refused.reason() == Reason.DENIED) {
                lines.attention(id, Lines.reason(refused), "selftest.service.protected", name);
            } else {
                lines.refused(id, refused);
            }
        }
    }
}
