package org.patchlight.update.attempt;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.OutsideText;

/**
 * A title as this program keeps it. Servers and files decide what a title contains, so each record with a title passes
 * it through here: event logs, live or copied, the agent's history, and logs.
 */
public final class KeptTitle {
    /** The longest title in characters; those of Microsoft have at most 200. */
    static final int LONGEST = 300;

    private KeptTitle() {}

    /** The title on one line, cut to {@link #LONGEST}; null if there is none. */
    public static @Nullable String of(@Nullable String title) {
        return title == null ? null : OutsideText.oneLine(OutsideText.cut(title, LONGEST));
    }
}
