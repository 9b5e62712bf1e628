package org.patchlight.selftest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;

/** Lines about the channels of the event log that this program reads, and about notifications of new records. */
final class EventLines {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";

    private record Channel(String id, String name, String provider) {}

    private static final List<Channel> CHANNELS = List.of(
            new Channel("events-system", "System", AGENT),
            new Channel("events-setup", "Setup", "Microsoft-Windows-Servicing"),
            new Channel("events-agent", AGENT + "/Operational", AGENT));

    private final Pc pc;
    private final Lines lines;

    EventLines(Pc pc, Lines lines) {
        this.pc = pc;
        this.lines = lines;
    }

    void add() {
        CHANNELS.forEach(channel -> checked(channel.id(), () -> read(channel)));
        checked("events-notify", this::subscribe);
    }

    private void read(Channel channel) throws PcException {
        EventQuery newest = new EventQuery(channel.name(), channel.provider(), Set.of(), Instant.EPOCH, 1);
        boolean none = pc.eventLog().find(newest, LIMIT).isEmpty();
        lines.ok(channel.id(), none ? "readable, empty" : "readable", "selftest.events", channel.name());
    }

    private void subscribe() throws PcException {
        try (EventSubscription open =
                pc.eventLog().subscribe(new EventSelection("System", AGENT, Set.of()), () -> {}, LIMIT)) {
            if (open.works(LIMIT)) {
                lines.ok("events-notify", "works", "selftest.events-notify");
            } else {
                lines.attention("events-notify", "ended", "selftest.events-notify.none");
            }
        }
    }

    /** Without the event log, most failures of updates can't be seen. */
    private void checked(String id, Lines.Reading reading) {
        try {
            reading.read();
        } catch (PcException refused) {
            if (refused.reason() == Reason.MISSING || refused.reason() == Reason.UNAVAILABLE) {
                lines.missing(id, Lines.reason(refused), "selftest.events.missing");
            } else {
                lines.refused(id, refused);
            }
        }
    }
}
