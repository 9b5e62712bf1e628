package org.patchlight.update.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Notes;

/**
 * Records that a copy has only in part. They wait for the end of the file, because a whole copy of the same record may
 * follow. A failure whose code is there counts. Another record of the components that matter may have said anything.
 */
final class TornEvents {
    private static final int MOST = 1000;
    private static final int MOST_REMEMBERED = 4000;
    private static final String CODE = "errorCode";

    private final Map<String, Boolean> whole = new LruMap<>(MOST_REMEMBERED);
    private final List<CopiedEvent> torn = new ArrayList<>();
    private final Notes notes;

    TornEvents(Notes notes) {
        this.notes = notes;
    }

    /** Remembers a record that came whole. */
    void whole(CopiedEvent event) {
        whole.put(head(event), Boolean.TRUE);
    }

    /** Keeps a record whose head was read. */
    void torn(CopiedEvent event) {
        if (torn.size() < MOST) {
            torn.add(event);
        } else {
            notes.lost();
        }
    }

    /** Passes on the failures among the torn records, and counts the rest: no more records will come. */
    void finish(Consumer<CopiedEvent> failures) {
        for (CopiedEvent event : torn) {
            if (whole.put(head(event), Boolean.TRUE) != null) {
                continue;
            }
            boolean isFailure = AgentEvents.failedOperation(event.record()).isPresent()
                    && event.field(CODE).isPresent();
            if (isFailure) {
                failures.accept(event);
            } else if (matters(event)) {
                notes.lost();
            } else {
                notes.record();
            }
        }
        torn.clear();
    }

    private static boolean matters(CopiedEvent event) {
        return event.isOf(AgentEvents.AGENT)
                || event.isOf(AgentEvents.SERVICING)
                || event.isOf(EventProviders.STANDALONE)
                || event.isOf(CopiedEvent.TIME_SERVICE);
    }

    private static String head(CopiedEvent event) {
        return event.provider().toLowerCase(Locale.ROOT) + ' ' + event.id() + ' ' + event.timeOrNull();
    }
}
