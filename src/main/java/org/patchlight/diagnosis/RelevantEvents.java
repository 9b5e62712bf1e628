package org.patchlight.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.pc.event.EventSelection;
import org.patchlight.update.source.UpdateEventLog;

/** The event log records after which a check may find something new. */
public final class RelevantEvents {
    private RelevantEvents() {}

    /** The records about updates and about the clock. */
    public static List<EventSelection> all() {
        return Stream.concat(UpdateEventLog.outcomeSelections().stream(), Stream.of(TimeEvents.RELEVANT))
                .toList();
    }

    /** Whether the clock should be measured after such a record. */
    public static boolean isAboutClock(EventSelection written) {
        return written.equals(TimeEvents.RELEVANT);
    }
}
