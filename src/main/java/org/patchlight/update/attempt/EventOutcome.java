package org.patchlight.update.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an operation ended, read from one record of the event log.
 *
 * @param time when it was written, by the PC's clock at the time
 * @param step the operation
 * @param succeeded whether it worked
 * @param codeOrNull the code of a failure; null for a success
 * @param titleOrNull the update's title; null if the record has none
 * @param kbOrNull the update's article, {@code KB} and digits; null if the record has none
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search, or if the record has none
 */
public record EventOutcome(
        Instant time,
        Step step,
        boolean succeeded,
        @Nullable Hresult codeOrNull,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull,
        @Nullable String updateIdOrNull) {
    public EventOutcome {
        titleOrNull = KeptTitle.of(titleOrNull);
    }

    /** The operation. */
    public enum Step {
        SEARCH,
        DOWNLOAD,
        INSTALL,
        REMOVAL,
        /** The update agent updating itself before a search. */
        SELF_UPDATE,
        /** Changing a package of the component store. */
        PACKAGE
    }
}
