package org.patchlight.clock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.ServiceFacts;
import org.patchlight.pc.TimeService;

/** What Windows itself does about the time, read only. What cannot be read is said to be so. */
final class TimeServiceEvidence {
    private static final RegistryKey PARAMETERS =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters");

    private TimeServiceEvidence() {}

    /** The state of the time service, where it takes its time from, and the zone in force. */
    static List<Message> of(Pc pc) {
        return List.of(service(pc), source(pc), zone(pc));
    }

    private static Message service(Pc pc) {
        try {
            Optional<ServiceFacts> service = pc.services().find(TimeService.SERVICE);
            return service.map(facts -> Message.of(
                            "clock.evidence.service",
                            Message.of("clock.service-state."
                                    + facts.state().name().toLowerCase(Locale.ROOT)),
                            Message.of("clock.start-type." + facts.startType().id())))
                    .orElseGet(() -> Message.of("clock.evidence.service-missing"));
        } catch (PcException unreadable) {
            return Message.of("clock.evidence.service-unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Message source(Pc pc) {
        try {
            Optional<String> type = pc.registry().text(PARAMETERS, "Type");
            Optional<String> servers = pc.registry().text(PARAMETERS, "NtpServer");
            return type.isEmpty() && servers.isEmpty()
                    ? Message.of("clock.evidence.source-unset")
                    : Message.of("clock.evidence.source", type.orElse("-"), servers.orElse("-"));
        } catch (PcException unreadable) {
            return Message.of("clock.evidence.source-unreadable", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Message zone(Pc pc) {
        try {
            return Message.of("clock.evidence.zone", pc.timeZones().current());
        } catch (PcException unreadable) {
            return Message.of("clock.evidence.zone-unreadable", String.valueOf(unreadable.getMessage()));
        }
    }
}
