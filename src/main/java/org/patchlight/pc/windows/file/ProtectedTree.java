package org.patchlight.pc.windows.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.file.Exposure.Kind;

/**
 * Whether a program's whole folder can be changed by administrators only. One file that someone else owns, or may delete
 * or give other rights, is code that a person's other programs can replace.
 */
public final class ProtectedTree {
    /** A program with its Java has some 400 files. */
    private static final int MOST = 5_000;

    /** The rights of a file or folder. */
    interface Rights {
        /**
         * Why it is not safe; empty if it is.
         *
         * @param folder whether it must be a folder
         * @throws PcException if its rights can't be read
         */
        Optional<Exposure> exposure(Path file, boolean folder) throws PcException;
    }

    private final Rights rights;

    private ProtectedTree(Rights rights) {
        this.rights = rights;
    }

    /**
     * The first file or folder that others than administrators can change; empty if there is none.
     *
     * @param root the folder from which on the folders above the tree are checked, such as Program Files
     * @param tree the folder of the program, absolute and without links
     */
    public static Optional<Exposure> exposure(Path root, Path tree) {
        return exposure(root, tree, FileSecurity::exposure).map(FileSecurity::named);
    }

    static Optional<Exposure> exposure(Path root, Path tree, Rights rights) {
        ProtectedTree one = new ProtectedTree(rights);
        for (Path above = tree.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            Optional<Exposure> found = one.check(above, true);
            if (found.isPresent()) {
                return found;
            }
        }
        Walk walk = one.new Walk();
        try {
            Files.walkFileTree(tree, walk);
        } catch (IOException unread) {
            return Optional.of(Exposure.of(tree.toString(), Kind.UNREADABLE));
        }
        return Optional.ofNullable(walk.found);
    }

    private Optional<Exposure> check(Path file, boolean folder) {
        try {
            return rights.exposure(file, folder);
        } catch (PcException unread) {
            return Optional.of(Exposure.of(file.toString(), Kind.UNREADABLE));
        }
    }

    /** Ends with the first exposure. Links are exposures, so none is followed. */
    private final class Walk extends SimpleFileVisitor<Path> {
        private @Nullable Exposure found;
        private int count;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return visited(folder, true);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return visited(file, false);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unread) {
            found = Exposure.of(file.toString(), Kind.UNREADABLE);
            return FileVisitResult.TERMINATE;
        }

        private FileVisitResult visited(Path file, boolean folder) {
            count++;
            found = count > MOST
                    ? Exposure.of(file.toString(), Kind.UNREADABLE)
                    : check(file, folder).orElse(null);
            return found == null ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }
}
