package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.patchlight.pc.simulated.model.ModelKeeper;

/** The event log of a simulated PC. */
final class SimulatedEventLog implements EventLog {
    private static final Set<String> CHANNELS = Set.of(
            "system",
            "setup",
            "application",
            "microsoft-windows-windowsupdateclient/operational",
            "microsoft-windows-kernel-pnp/configuration");
    private static final int CHANNEL_NOT_FOUND = 15007;

    private final ModelKeeper keeper;

    SimulatedEventLog(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<EventRecord> find(EventQuery query, Duration limit) throws PcException {
        refuseUnknown(query.channel(), "EvtQuery");
        return keeper.read(model -> model.events.stream()
                .filter(event -> event.channel().equalsIgnoreCase(query.channel()))
                .filter(event -> event.provider().equalsIgnoreCase(query.provider()))
                .filter(event -> query.ids().isEmpty() || query.ids().contains(event.id()))
                .filter(event -> !event.time().isBefore(query.since()))
                .sorted(Comparator.comparingLong(EventRecord::number).reversed())
                .limit(query.most())
                .toList());
    }

    /** The listener is called on the thread that made the change. */
    @Override
    public EventSubscription subscribe(EventSelection wanted, Runnable listener, Duration limit) throws PcException {
        refuseUnknown(wanted.channel(), "EvtSubscribe");
        Consumer<List<EventRecord>> relay = added -> {
            if (added.stream().anyMatch(wanted::fits)) {
                listener.run();
            }
        };
        keeper.addListener(relay);
        return new EventSubscription() {
            @Override
            public boolean works(Duration within) {
                return true;
            }

            @Override
            public void close() {
                keeper.removeListener(relay);
            }
        };
    }

    private static void refuseUnknown(String channel, String operation) throws PcException {
        if (!CHANNELS.contains(channel.toLowerCase(Locale.ROOT))) {
            throw new PcException(Reason.MISSING, operation, channel, CHANNEL_NOT_FOUND);
        }
    }
}
