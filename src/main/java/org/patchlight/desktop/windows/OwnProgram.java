package org.patchlight.desktop.windows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How this program is started again.
 *
 * @param executable the file to run when the person signs in, absolute
 * @param autostart the arguments when the person signs in
 * @param starterOrNull the file to run as an administrator, absolute; null where this program came without it
 * @param code every other file or folder that the starter loads code from, absolute: the jar, the Java runtime, native libraries
 */
public record OwnProgram(
        Path executable, List<String> autostart, @Nullable Path starterOrNull, List<Path> code) {
    public OwnProgram {
        if (!executable.isAbsolute() || (starterOrNull != null && !starterOrNull.isAbsolute())) {
            throw new IllegalArgumentException("Not absolute: " + executable + ", " + starterOrNull);
        }
        autostart = List.copyOf(autostart);
        code = List.copyOf(code);
    }

    /** The file to run as an administrator. */
    Optional<Path> starter() {
        return Optional.ofNullable(starterOrNull);
    }
}
