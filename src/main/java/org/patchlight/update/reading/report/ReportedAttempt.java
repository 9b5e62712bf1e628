package org.patchlight.update.reading.report;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.ReportedEvent;
import org.patchlight.update.attempt.ReportedEvent.Outcome;

/** Turns records of the update agent's reports into attempts. */
public final class ReportedAttempt {
    private static final int CATEGORY = 10;

    private ReportedAttempt() {}

    /**
     * The attempt that ended with a record.
     *
     * @param line the line of the record
     * @return null if the record is not about an end
     */
    public static @Nullable Attempt of(ReportedEvent event, String line) {
        if (event.outcome() == Outcome.NOTHING) {
            return null;
        }
        boolean succeeded = event.outcome() == Outcome.SUCCEEDED;
        Hresult code = succeeded && event.code().value() == 0 ? null : event.code();
        LocalDateTime written = LocalDateTime.ofEpochSecond(
                event.time().getEpochSecond(), event.time().getNano(), event.offset());
        return new Attempt(
                new EvidenceTime(written, event.offset()),
                operation(event, line),
                succeeded,
                code,
                null,
                event.titleOrNull(),
                event.kbOrNull(),
                event.updateIdOrNull(),
                null);
    }

    private static Operation operation(ReportedEvent event, String line) {
        return switch (event.operation()) {
            case SEARCH -> Operation.SEARCH;
            case DOWNLOAD -> Operation.DOWNLOAD;
            case INSTALL -> Operation.INSTALL;
            case OTHER -> isSelfUpdate(line) ? Operation.SELF_UPDATE : Operation.OTHER;
        };
    }

    /**
     * Whether the category is {@code Self Update} or {@code SelfUpdate}. The event number differs between versions of
     * the agent.
     */
    private static boolean isSelfUpdate(String line) {
        int from = 0;
        for (int field = 0; field < CATEGORY; field++) {
            from = line.indexOf('\t', from) + 1;
            if (from == 0) {
                return false;
            }
        }
        int end = line.indexOf('\t', from);
        String category = line.substring(from, end < 0 ? line.length() : end).replace(" ", "");
        return category.regionMatches(true, 0, "SelfUpdate", 0, "SelfUpdate".length())
                || category.equalsIgnoreCase("AgentSelfUpdate");
    }
}
