package org.patchlight.diagnosis;

import java.util.List;
import java.util.stream.Stream;
import org.patchlight.clock.TimeEvents;
import org.patchlight.pc.EventSelection;
import org.patchlight.update.UpdateEventLog;

/** The records of a PC's event log after which a look may find something new. */
public final class TellingEvents {
    private TellingEvents() {}

    /** Those about updates and about the clock. */
    public static List<EventSelection> all() {
        return Stream.concat(UpdateEventLog.telling().stream(), Stream.of(TimeEvents.TELLING))
                .toList();
    }

    /** Whether the clock is worth measuring after such a record. */
    public static boolean isAboutClock(EventSelection written) {
        return written.equals(TimeEvents.TELLING);
    }
}
