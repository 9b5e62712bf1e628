package org.patchlight.release;

import org.patchlight.release.ReleaseException.Reason;

/** Why something is refused. */
final class Refused {
    interface Attempt {
        Object run() throws ReleaseException;
    }

    private Refused() {}

    static Reason by(Attempt attempt) {
        try {
            throw new AssertionError("not refused: " + attempt.run());
        } catch (ReleaseException refused) {
            return refused.reason();
        }
    }
}
