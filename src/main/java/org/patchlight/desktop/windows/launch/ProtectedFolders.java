package org.patchlight.desktop.windows.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whether code may be run as an administrator. A program in a folder that the person may write to could be swapped by anything else the
 * person runs, which then only has to wait for the person's yes.
 *
 * @param roots the folders that only administrators may write to: Program Files
 * @param writable whether we, who are no administrator now, may write to a file or folder
 * @param real where a path really leads, links followed
 */
record ProtectedFolders(List<Path> roots, Predicate<Path> writable, RealPath real) {
    /** Follows links. */
    interface RealPath {
        Path of(Path path) throws IOException;
    }

    /** Whether each of these files and folders lies in a protected folder and is not open to us. */
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
