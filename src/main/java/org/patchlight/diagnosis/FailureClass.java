package org.patchlight.diagnosis;

import org.patchlight.update.UpdateClass;
import org.patchlight.update.reading.Attempt;

/** What kind of thing an attempt was about. */
final class FailureClass {
    private FailureClass() {}

    static UpdateClass of(Attempt attempt) {
        return switch (attempt.operation()) {
            case SETUP, SERVICING -> UpdateClass.OS;
            case SEARCH, SELF_UPDATE -> UpdateClass.OTHER;
            case INSTALL, DOWNLOAD, OTHER -> UpdateClass.of(attempt.titleOrNull(), attempt.kbOrNull());
        };
    }
}
