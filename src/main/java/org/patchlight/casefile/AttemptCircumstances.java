package org.patchlight.casefile;

import org.patchlight.casefile.gather.FailureClass;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.code.Circumstance;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.fix.UpgradeFixes;

/** The circumstances that the operation and the kind of update of a failed attempt reveal. */
public final class AttemptCircumstances {
    private AttemptCircumstances() {}

    /** The known circumstances of a failed attempt. */
    public static Circumstances of(Attempt attempt) {
        Circumstances kind = Circumstances.of(FailureClass.of(attempt)).and(Circumstances.of(attempt.detail()));
        Circumstances upgrade =
                UpgradeFixes.isUpgrade(attempt) ? kind.with(Circumstance.UPGRADE) : kind.without(Circumstance.UPGRADE);
        return switch (attempt.operation()) {
            case SEARCH -> upgrade.with(Circumstance.SEARCH).without(Circumstance.REMOVAL);
            case OTHER -> upgrade.with(Circumstance.REMOVAL).without(Circumstance.SEARCH);
            case INSTALL, DOWNLOAD, SETUP, SELF_UPDATE ->
                upgrade.without(Circumstance.SEARCH).without(Circumstance.REMOVAL);
            case SERVICING -> upgrade.without(Circumstance.SEARCH);
        };
    }
}
