package org.patchlight.eventlog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.SimulatedPc;

/** The events that a simulated PC has of this program, oldest first. */
final class WrittenEvents {
    private WrittenEvents() {}

    private static List<EventRecord> records(SimulatedPc pc) {
        return pc.keeper()
                .read(model -> model.events.stream()
                        .filter(event -> event.provider().equals(ApplicationLog.SOURCE)
                                && event.channel().equals(ApplicationLog.CHANNEL))
                        .toList());
    }

    static List<Integer> ids(SimulatedPc pc) {
        return records(pc).stream().map(EventRecord::id).toList();
    }

    /** Each as its id and its strings. */
    static List<String> of(SimulatedPc pc) {
        return records(pc).stream()
                .map(event -> {
                    Map<String, String> strings = new TreeMap<>(event.fields());
                    return event.id() + " " + String.join(" ", strings.values());
                })
                .toList();
    }
}
