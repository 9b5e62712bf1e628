package org.patchlight.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.patchlight.machine.Installation;
import org.patchlight.machine.MachineTime;

/**
 * What updates of Patchlight work with.
 *
 * @param keys the keys in the program
 * @param rules which release files apply
 * @param small reads release files
 * @param large reads packages
 * @param home the folder for downloads and for what was seen
 * @param program the folder of the installed program
 * @param setup starts setup programs
 * @param space the free space of a folder
 * @param now the PC's time
 */
public record ReleaseParts(
        List<ReleaseKey> keys,
        ReleaseRules rules,
        Reading small,
        Reading large,
        Path home,
        Path program,
        SetupProgram setup,
        Download.Space space,
        Supplier<Instant> now) {
    private static final Duration FILE_LIMIT = Duration.ofSeconds(30);
    private static final Duration PACKAGE_LIMIT = Duration.ofMinutes(30);

    public ReleaseParts {
        keys = List.copyOf(keys);
    }

    /** Those of the program as it is installed here. */
    public static ReleaseParts of(
            ReleaseRules rules, ReleaseSource source, Path home, SetupProgram setup, Supplier<Instant> now) {
        return new ReleaseParts(
                BuiltInKeys.read(),
                rules,
                new Reading(source, MachineTime::nanos, FILE_LIMIT),
                new Reading(source, MachineTime::nanos, PACKAGE_LIMIT),
                home,
                Installation.jar().resolveSibling(""),
                setup,
                folder -> Files.getFileStore(folder).getUsableSpace(),
                now);
    }
}
