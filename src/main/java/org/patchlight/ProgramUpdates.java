package org.patchlight;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.patchlight.desktop.windows.launch.WindowsSetup;
import org.patchlight.machine.BuildFacts;
import org.patchlight.machine.OperatingSystem;
import org.patchlight.pc.Pc;
import org.patchlight.release.ReleaseParts;
import org.patchlight.release.ReleaseRules;
import org.patchlight.release.Releases;
import org.patchlight.release.SetupProgram;
import org.patchlight.release.WebSource;

/** Wires updates of Patchlight itself. */
final class ProgramUpdates {
    private ProgramUpdates() {}

    /** The updates of this program, which use the network of the PC. */
    static Releases of(Pc pc, Path home, Seams seams) {
        boolean simulated = pc.facts().simulated();
        WebSource source = new WebSource(
                page -> pc.network().proxy(page),
                // A simulated PC trusts no one outside.
                () -> simulated ? Set.of() : pc.network().authorities());
        ReleaseRules rules = ReleaseRules.of(
                BuildFacts.read().version(),
                pc.facts().version().build(),
                Runtime.version().feature());
        SetupProgram setup = simulated || !OperatingSystem.isWindows() ? SetupProgram.NONE : ProgramUpdates::start;
        return new Releases(seams.releases(ReleaseParts.of(rules, source, home, setup, pc.clock()::now)));
    }

    private static SetupProgram.Start start(Path setup, Path folder, List<String> arguments, BooleanSupplier signed) {
        return switch (WindowsSetup.start(setup, folder, arguments, signed)) {
            case STARTED -> SetupProgram.Start.STARTED;
            case DECLINED -> SetupProgram.Start.DECLINED;
            case FAILED -> SetupProgram.Start.FAILED;
        };
    }
}
