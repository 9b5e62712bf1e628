package org.patchlight.desktop.windows.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Decides whether code may run as an administrator. A program in a folder that the person may write to could be
 * replaced by any other program of that person. The other program would then only have to wait for the person to
 * approve.
 *
 * @param roots the folders that only administrators may write to: Program Files
 * @param writable whether this process, which is not an administrator now, may write to a file or folder
 * @param real resolves links to the real path
 */
record ProtectedFolders(List<Path> roots, Predicate<Path> writable, RealPath real) {
    /** Resolves links. */
    interface RealPath {
        Path of(Path path) throws IOException;
    }

    /** Whether each of these files and folders is in a protected folder, and this process may not write to it. */
    boolean hold(List<Path> code) {
        return !code.isEmpty() && code.stream().allMatch(this::holds);
    }

    private boolean holds(Path file) {
        try {
            Path place = real.of(file);
            Path folder = place.getParent();
            return folder != null
                    && roots.stream().anyMatch(root -> !place.equals(root) && place.startsWith(root))
                    && !writable.test(place)
                    && !writable.test(folder);
        } catch (IOException unknown) {
            return false;
        }
    }
}
