package org.patchlight.update.reading.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.date.WrittenDate.Order;

/**
 * The zone of the local times of a text. {@code wevtutil /f:text} prints local time with a Z, so that letter proves
 * nothing. The record of a start of Windows does: its message has the same moment in UTC.
 */
final class LocalZone {
    private static final int QUARTER = 15 * 60;
    private static final int MOST = 14 * 60 * 60;
    /** The record is written some seconds after the moment that it shows. */
    private static final int SLACK = 120;

    private static final int DATE_LENGTH = "2026-03-14".length();

    private static final int MOST_PROOFS = 500;

    private final List<TextEvent> proofs = new ArrayList<>();
    private @Nullable ZoneOffset offset;
    private boolean contradicted;

    /** Keeps a record of the kernel, until the order of day and month is known. */
    void see(TextEvent event) {
        boolean isProof = event.dateOrNull() != null
                && EventProviders.full(event.provider()).equals(EventProviders.KERNEL);
        if (isProof && proofs.size() < MOST_PROOFS) {
            proofs.add(event);
        }
    }

    /** The offset that all such records of the text agree on; null if there is none. */
    @Nullable ZoneOffset offset(Order order) {
        proofs.forEach(event -> compare(event, order));
        proofs.clear();
        return contradicted ? null : offset;
    }

    private void compare(TextEvent event, Order order) {
        EvidenceTime written =
                event.dateOrNull() == null ? null : event.dateOrNull().at(order);
        Instant moment = momentIn(event.message());
        if (written == null || moment == null) {
            return;
        }
        long ahead = Duration.between(moment, written.written().toInstant(ZoneOffset.UTC))
                .toSeconds();
        long quarters = Math.round((double) ahead / QUARTER) * QUARTER;
        if (Math.abs(quarters) > MOST || Math.abs(ahead - quarters) > SLACK) {
            return;
        }
        ZoneOffset found = ZoneOffset.ofTotalSeconds((int) quarters);
        contradicted |= offset != null && !offset.equals(found);
        offset = found;
    }

    /** The first time in UTC; null if there is none. */
    private static @Nullable Instant momentIn(String message) {
        for (int mark = message.indexOf('T'); mark >= 0; mark = message.indexOf('T', mark + 1)) {
            int end = message.indexOf('Z', mark);
            if (mark < DATE_LENGTH || end < 0) {
                continue;
            }
            try {
                return LocalDateTime.parse(message.substring(mark - DATE_LENGTH, end))
                        .toInstant(ZoneOffset.UTC);
            } catch (DateTimeException noTime) {
                // Another T.
            }
        }
        return null;
    }
}
