package org.patchlight.pc.windows.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.EventLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.event.EventQuery;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.pc.event.EventSubscription;
import org.patchlight.pc.event.EventXml;
import org.patchlight.pc.windows.call.Limits;

/**
 * The event log through {@code wevtapi.dll}. Each query opens and closes what it needs, on its own thread, because a
 * channel may hang.
 */
public final class WindowsEventLog implements EventLog {
    private final Supplier<EventLibrary> library;

    /** The event log of this PC. */
    public WindowsEventLog() {
        this(() -> EventLibrary.INSTANCE);
    }

    /** @param library loaded at the first query, on its thread */
    WindowsEventLog(Supplier<EventLibrary> library) {
        this.library = library;
    }

    @Override
    public List<EventRecord> find(EventQuery query, Duration limit) throws PcException {
        return Limits.within(limit, "EvtQuery", query.channel(), () -> read(query, limit));
    }

    @Override
    public EventSubscription subscribe(EventSelection wanted, Runnable listener, Duration limit) throws PcException {
        return WindowsEventSubscription.open(library, wanted, listener, limit);
    }

    private List<EventRecord> read(EventQuery query, Duration limit) throws PcException {
        long start = MachineTime.nanos();
        List<EventRecord> found = new ArrayList<>();
        EventXml xml = new EventXml();
        int damaged = 0;
        try (EventResults results = EventResults.of(library.get(), query)) {
            while (found.size() < query.most()) {
                List<String> batch = results.next(left(query, limit, start));
                if (batch.isEmpty()) {
                    break;
                }
                for (String event : batch) {
                    Optional<EventRecord> record = xml.read(event);
                    damaged += record.isEmpty() ? 1 : 0;
                    record.filter(query::fits).ifPresent(found::add);
                }
            }
            damaged += results.unreadable();
        }
        // Records that exist but cannot be read must not be reported as none.
        if (found.isEmpty() && damaged > 0) {
            throw new PcException(Reason.FAILED, "EvtRender", query.channel(), 0);
        }
        return List.copyOf(found.subList(0, Math.min(found.size(), query.most())));
    }

    private static Duration left(EventQuery query, Duration limit, long start) throws PcException {
        Duration left = limit.minusNanos(MachineTime.nanos() - start);
        // After the limit no one waits for the answer.
        if (left.isNegative() || left.isZero()) {
            throw new PcException(Reason.TIMED_OUT, "EvtNext", query.channel(), 0);
        }
        return left;
    }
}
