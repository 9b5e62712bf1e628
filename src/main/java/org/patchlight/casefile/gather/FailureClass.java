package org.patchlight.casefile.gather;

import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;

/** The kind of update that an attempt was about. */
public final class FailureClass {
    private FailureClass() {}

    /** The kind of update, judged by the operation, title and article. */
    public static UpdateClass of(Attempt attempt) {
        return switch (attempt.operation()) {
            case SETUP, SERVICING -> UpdateClass.OS;
            case SEARCH, SELF_UPDATE -> UpdateClass.OTHER;
            case INSTALL, DOWNLOAD, OTHER -> UpdateClass.of(attempt.titleOrNull(), attempt.kbOrNull());
        };
    }
}
