package org.patchlight.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the folder of a program that came as a zip, and keeps the folder before it as {@code NAME.previous}.
 *
 * @param program the folder of the program
 * @param mover renames a folder
 */
record FolderSwap(Path program, Mover mover) {
    /** Renames a folder. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    static FolderSwap of(Path program) {
        return new FolderSwap(program, Files::move);
    }

    /** Where the new version is unpacked. */
    Path fresh() {
        return sibling(".new");
    }

    Path previous() {
        return sibling(".previous");
    }

    private Path sibling(String ending) {
        return program.resolveSibling(program.getFileName() + ending);
    }

    /** Unpacks the new version beside the program. What a killed run left there is removed first. */
    void unpack(Path zip) throws IOException {
        delete(fresh());
        try {
            new PackageZip().unpack(zip, fresh());
            if (!Files.isRegularFile(fresh().resolve("Patchlight.exe")) || !Files.isDirectory(fresh().resolve("jre"))) {
                throw new IOException("the zip has no complete program");
            }
        } catch (IOException failed) {
            delete(fresh());
            throw failed;
        }
    }

    /**
     * Puts the new version in the place of the program.
     *
     * @return false if the system refuses to rename the program, because it runs; everything is then as before
     * @throws IOException if the folder before can't be removed or restored
     */
    boolean swap() throws IOException {
        return exchange(fresh(), previous());
    }

    /**
     * Puts the version before in the place of the program; going back once more returns.
     *
     * @return false as for {@link #swap}
     */
    boolean back() throws IOException {
        Path aside = sibling(".replaced");
        if (!exchange(previous(), aside)) {
            return false;
        }
        mover.move(aside, previous());
        return true;
    }

    private boolean exchange(Path in, Path out) throws IOException {
        // Without a program, a run was killed between the two renames below.
        boolean present = Files.exists(program, LinkOption.NOFOLLOW_LINKS);
        if (present) {
            delete(out);
            if (!isMoved(program, out)) {
                return false;
            }
        }
        if (isMoved(in, program)) {
            return true;
        }
        mover.move(out, program);
        return false;
    }

    private boolean isMoved(Path from, Path to) {
        try {
            mover.move(from, to);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    /** Removes a folder with all that is in it, but nothing behind a link or a junction. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) throws IOException {
                // To Java, a junction is a folder that is also something else.
                if (attributes.isOther()) {
                    Files.delete(inner);
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(inner);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
