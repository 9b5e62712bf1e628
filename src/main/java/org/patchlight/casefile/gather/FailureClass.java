package org.patchlight.casefile.gather;

import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.UpdateClass;

/** The kind of update that an attempt was about. */
public final class FailureClass {
    private FailureClass() {}

    /** The kind of update, judged by the operation, title and article, and else by what the evidence names. */
    public static UpdateClass of(Attempt attempt) {
        return switch (attempt.operation()) {
            case SETUP -> UpdateClass.OS;
            case SERVICING -> UpdateClass.isDriver(attempt.titleOrNull()) ? UpdateClass.DRIVER : UpdateClass.OS;
            case SEARCH, SELF_UPDATE -> UpdateClass.OTHER;
            case INSTALL, DOWNLOAD, OTHER -> byName(attempt);
        };
    }

    private static UpdateClass byName(Attempt attempt) {
        UpdateClass named = UpdateClass.of(attempt.titleOrNull(), attempt.kbOrNull());
        if (named != UpdateClass.OTHER) {
            return named;
        }
        return attempt.detail().culprits().stream()
                .map(UpdateClass::of)
                .filter(kind -> kind != UpdateClass.OTHER)
                .findFirst()
                .orElse(named);
    }
}
