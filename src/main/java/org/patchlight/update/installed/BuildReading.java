package org.patchlight.update.installed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupPackage;
import org.patchlight.update.build.WindowsBuild;

/** Reads what this PC says about its build and its cumulative updates. */
final class BuildReading {
    private static final RegistryKey VERSION = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");
    private static final int MOST_ROLLUPS = 100;

    private BuildReading() {}

    /**
     * What the PC says now; empty if the registry has no revision, as before Windows 10.
     *
     * @throws PcException if the registry couldn't be read
     */
    static Optional<BuildSnapshot> of(Pc pc, Instant now) throws PcException {
        Optional<WindowsBuild> build = build(pc.registry());
        return build.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new BuildSnapshot(EvidenceTime.of(now), build.get(), rollups(pc.registry()), kernelOrNull(pc)));
    }

    private static Optional<WindowsBuild> build(RegistryView registry) throws PcException {
        Optional<String> build = registry.text(VERSION, "CurrentBuild");
        OptionalLong revision = registry.number(VERSION, "UBR");
        return build.isEmpty() || revision.isEmpty()
                ? Optional.empty()
                : WindowsBuild.ofVersion("10.0." + build.get().strip() + "." + revision.getAsLong());
    }

    private static List<RollupPackage> rollups(Registry registry) throws PcException {
        List<RollupPackage> rollups = new ArrayList<>();
        for (String name : registry.children(RollupPackage.PACKAGES)) {
            if (rollups.size() < MOST_ROLLUPS && WindowsBuild.ofPackage(name).isPresent()) {
                OptionalLong state = registry.number(RollupPackage.PACKAGES.child(name), RollupPackage.STATE);
                if (state.isPresent()) {
                    RollupPackage.of(name, state.getAsLong()).ifPresent(rollups::add);
                }
            }
        }
        return rollups;
    }

    private static @Nullable WindowsBuild kernelOrNull(Pc pc) {
        try {
            return pc.files()
                    .version(pc.facts().windowsFolder() + "\\System32\\ntoskrnl.exe")
                    .flatMap(WindowsBuild::ofVersion)
                    .orElse(null);
        } catch (PcException unread) {
            return null; // it only confirms what others say
        }
    }
}
