package org.patchlight.update.build;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * What one source says at one moment about the build of Windows and its cumulative updates.
 *
 * @param timeOrNull the moment; null if a copy doesn't show it
 * @param build the build and revision in the registry
 * @param rollups the packages of cumulative updates, with their states
 * @param kernelOrNull the version of the file {@code ntoskrnl.exe}; null if unknown
 */
public record BuildSnapshot(
        @Nullable EvidenceTime timeOrNull,
        WindowsBuild build,
        List<RollupPackage> rollups,
        @Nullable WindowsBuild kernelOrNull) {
    public BuildSnapshot {
        rollups = List.copyOf(rollups);
    }
}
