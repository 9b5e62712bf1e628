package org.patchlight.update.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How something ended, as one record of the event log tells it.
 *
 * @param time when it was written, by the PC's clock of then
 * @param step what was tried
 * @param succeeded whether it worked
 * @param codeOrNull the code of a failure; null for a success
 * @param titleOrNull the update's title; null if the record does not tell
 * @param kbOrNull the update's article, {@code KB} and digits; null if the record does not tell
 * @param updateIdOrNull the update's GUID in upper case without braces; null for a search, or if the record does not tell
 */
public record EventOutcome(
        Instant time,
        Step step,
        boolean succeeded,
        @Nullable Hresult codeOrNull,
        @Nullable String titleOrNull,
        @Nullable String kbOrNull,
        @Nullable String updateIdOrNull) {
    /** What was tried. */
    public enum Step {
        SEARCH,
        DOWNLOAD,
        INSTALL,
        REMOVAL,
        /** The update agent replacing itself, before a search. */
        SELF_UPDATE,
        /** Changing a package of the component store. */
        PACKAGE
    }
}
