package org.patchlight.update;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.FixId;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpgradeTitle;

/**
 * Which failed attempts are upgrades of Windows 7 or 8.1 that a missing setting can block, and what helps.
 *
 * @param tenOrLaterOrNull whether the PC runs Windows 10 or later; null if the evidence doesn't show it
 * @param allowed whether the setting that allows the upgrade is there
 */
public record BlockedUpgrades(@Nullable Boolean tenOrLaterOrNull, boolean allowed) {
    boolean holds(Attempt attempt) {
        boolean missing = attempt.codes().contains(Hresult.FILE_NOT_FOUND)
                || attempt.codes().contains(Hresult.PATH_NOT_FOUND);
        return missing && UpgradeTitle.isFromOlderWindows(attempt, tenOrLaterOrNull);
    }

    List<String> fixes() {
        return allowed
                ? List.of(FixId.RUN_MEDIA_CREATION_TOOL)
                : List.of(FixId.ALLOW_OS_UPGRADE, FixId.RUN_MEDIA_CREATION_TOOL);
    }
}
