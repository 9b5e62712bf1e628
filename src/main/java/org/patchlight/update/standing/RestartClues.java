package org.patchlight.update.standing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What other sources than the marks say about a pending restart.
 *
 * @param requiredOrNull whether the update agent says that Windows must restart (ISystemInformation); null if it gave
 *     no answer
 * @param featureUpdateOrNull the title of the newest installed update of Windows, if that is a feature update; else
 *     null
 */
public record RestartClues(
        @Nullable Boolean requiredOrNull, @Nullable String featureUpdateOrNull) {
    /** No other source was read. */
    public static final RestartClues NONE = new RestartClues(null, null);

    /** Whether the agent says that Windows must restart. */
    boolean isRequired() {
        return Boolean.TRUE.equals(requiredOrNull);
    }

    /** Whether the agent gave no answer. */
    boolean isUnknown() {
        return requiredOrNull == null;
    }

    /** The title of the newest update of Windows, if it is a feature update. */
    Optional<String> featureUpdate() {
        return Optional.ofNullable(featureUpdateOrNull);
    }
}
