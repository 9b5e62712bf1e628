package org.patchlight.pc.simulated;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.PcException;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.simulated.model.Model;
import org.patchlight.pc.simulated.model.ModelKeeper;

/** The Application log of a simulated PC: its records are among its other events, with unnamed fields. */
final class SimulatedApplicationLog implements ApplicationLog {
    private final ModelKeeper keeper;

    SimulatedApplicationLog(ModelKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int id, Level level, List<String> strings, Duration limit) throws PcException {
        Map<String, String> fields = new LinkedHashMap<>();
        strings.forEach(string -> fields.put(Integer.toString(fields.size() + 1), string));
        keeper.change("ReportEvent", SOURCE, model -> model.events.add(record(model, id, level, fields)));
    }

    private static EventRecord record(Model model, int id, Level level, Map<String, String> fields) {
        long newest = model.events.stream().mapToLong(EventRecord::number).max().orElse(0);
        return new EventRecord(CHANNEL, SOURCE, id, level.number(), model.now(), newest + 1, fields);
    }
}
