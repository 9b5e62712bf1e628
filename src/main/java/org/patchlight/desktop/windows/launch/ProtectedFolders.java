package org.patchlight.desktop.windows.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.patchlight.pc.windows.file.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether code may run as an administrator. A program in a folder that the person may write to could be
 * replaced by any other program of that person. The other program would then only have to wait for the person to
 * approve.
 *
 * @param roots the folders that only administrators may write to: Program Files
 * @param writable whether this process, which is not an administrator now, may write to a file or folder
 * @param real resolves links to the real path
 * @param tree checks owner and rights of everything in the folder of a program
 */
record ProtectedFolders(List<Path> roots, Predicate<Path> writable, RealPath real, Tree tree) {
    private static final Logger LOG = LoggerFactory.getLogger(ProtectedFolders.class);

    /** Checks a folder with all that is in it. */
    interface Tree {
        /** The first file or folder that others than administrators can change, below a root or on the way to it. */
        Optional<Exposure> exposure(Path root, Path folder);
    }

    /** Resolves links. */
    interface RealPath {
        Path of(Path path) throws IOException;
    }

    /** Whether each of these files and folders is in a protected folder, and this process may not write to it. */
    boolean hold(List<Path> code) {
        return !code.isEmpty() && code.stream().allMatch(this::holds);
    }

    /**
     * What is wrong with the folder of a program whose code these folders {@link #hold}: someone may change a file of it,
     * or some of its code lies elsewhere. Empty if nothing is.
     *
     * @param program the file that starts it
     * @param code every other file or folder that it loads code from
     */
    Optional<String> weakness(Path program, List<Path> code) {
        try {
            Path folder = Objects.requireNonNull(real.of(program).getParent());
            for (Path one : code) {
                if (!real.of(one).startsWith(folder)) {
                    return Optional.of(one.toString());
                }
            }
            Optional<Exposure> exposure =
                    roots.stream().filter(folder::startsWith).findFirst().flatMap(root -> tree.exposure(root, folder));
            exposure.ifPresent(found -> LOG.warn("not started as an administrator: {}", found));
            return exposure.map(Exposure::toString);
        } catch (IOException unknown) {
            LOG.warn("not started as an administrator: its folder can't be checked", unknown);
            return Optional.of(program.toString());
        }
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
