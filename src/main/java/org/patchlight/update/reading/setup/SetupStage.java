package org.patchlight.update.reading.setup;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.FailedStage;

/** Where an upgrade broke off, by the English name of the operation in Setup's logs. */
final class SetupStage {
    private SetupStage() {}

    /** The stage of an operation such as {@code Migrate framework (Full)}; null if the name doesn't say. */
    static @Nullable FailedStage of(String operation) {
        String name = operation.strip();
        if (name.startsWith("Apply WIM") || name.startsWith("Apply ESD") || name.startsWith("Apply image")) {
            return FailedStage.IMAGE_APPLY;
        }
        if (name.contains("river")) {
            return FailedStage.UPGRADE_DRIVER;
        }
        if (name.startsWith("Add [") && name.contains("] package ")) {
            // The packages are those of the new Windows, in its own store.
            return FailedStage.IMAGE_APPLY;
        }
        boolean migration = name.startsWith("Migrate ")
                || name.startsWith("Gather data")
                || name.startsWith("Online portion of ")
                || name.startsWith("Offline portion of ");
        return migration ? FailedStage.USER_DATA_MIGRATION : null;
    }

    /** The stage of a profile of SetupDiag such as {@code WimApplyExtractFailure}; null if it doesn't say. */
    static @Nullable FailedStage ofProfile(String profile) {
        if (profile.startsWith("WimApply")) {
            return FailedStage.IMAGE_APPLY;
        }
        if (profile.contains("Driver") || profile.startsWith("DeviceInstall")) {
            return FailedStage.UPGRADE_DRIVER;
        }
        boolean migration = profile.startsWith("FindMig")
                || profile.startsWith("UserProfileCreation")
                || profile.startsWith("MigrationAbort");
        return migration ? FailedStage.USER_DATA_MIGRATION : null;
    }
}
