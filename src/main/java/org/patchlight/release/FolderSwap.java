package org.patchlight.release;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces the folder of a program that came as a zip, and keeps the folder before it as {@code NAME.previous}.
 *
 * @param program the folder of the program
 * @param mover renames a folder
 */
record FolderSwap(Path program, Mover mover) {
    private static final Logger LOG = LoggerFactory.getLogger(FolderSwap.class);
    private static final String FRESH = ".new";
    private static final String PREVIOUS = ".previous";
    private static final String REPLACED = ".replaced";

    /** Renames a folder. */
    interface Mover {
        void move(Path from, Path to) throws IOException;
    }

    /**
     * Of a program that runs.
     *
     * @param running its folder. After a killed run it may be that of another version, beside a missing program.
     */
    static FolderSwap of(Path running) {
        String name = String.valueOf(running.getFileName());
        for (String ending : List.of(FRESH, PREVIOUS, REPLACED)) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                Path program = running.resolveSibling(name.substring(0, name.length() - ending.length()));
                FolderSwap interrupted = new FolderSwap(program, Files::move);
                if (interrupted.isInterrupted() && !Files.exists(program, LinkOption.NOFOLLOW_LINKS)) {
                    return interrupted;
                }
            }
        }
        return new FolderSwap(running, Files::move);
    }

    /** Where the new version is unpacked. */
    Path fresh() {
        return sibling(FRESH);
    }

    Path previous() {
        return sibling(PREVIOUS);
    }

    /** Holds the program during an exchange. */
    private Path replaced() {
        return sibling(REPLACED);
    }

    private Path sibling(String ending) {
        return program.resolveSibling(program.getFileName() + ending);
    }

    /** Unpacks the new version beside the program. What a killed run left there is removed first. */
    void unpack(Path zip) throws IOException {
        delete(fresh());
        try {
            new PackageZip().unpack(zip, fresh());
            if (!isComplete(fresh())) {
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
     * @throws IOException if the folder before can't be restored
     */
    boolean swap() throws IOException {
        return exchange(fresh());
    }

    /**
     * Puts the version before in the place of the program; going back once more returns.
     *
     * @return false as for {@link #swap}
     */
    boolean back() throws IOException {
        return exchange(previous());
    }

    /** The version before stays until the other one is in its place. A killed run leaves {@link #replaced}. */
    private boolean exchange(Path in) throws IOException {
        if (!isComplete(in)) {
            throw new IOException(in + " is no complete program");
        }
        delete(replaced());
        if (!isMoved(program, replaced())) {
            return false;
        }
        if (!isMoved(in, program)) {
            mover.move(replaced(), program);
            return false;
        }
        keepReplaced();
        return true;
    }

    /** Whether a run was killed between the renames of an exchange. */
    boolean isInterrupted() {
        return Files.isDirectory(replaced(), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Restores the program after a killed run. If the version before runs, so that it can't be renamed, the other
     * version takes its place.
     */
    void recover() {
        if (Files.exists(program, LinkOption.NOFOLLOW_LINKS)) {
            keepReplaced();
            return;
        }
        for (Path candidate : List.of(replaced(), fresh(), previous())) {
            if (isComplete(candidate) && isMoved(candidate, program)) {
                return;
            }
        }
    }

    /** The folder that was replaced becomes the one before. If it is in use, a later run does that. */
    private void keepReplaced() {
        try {
            delete(previous());
            mover.move(replaced(), previous());
        } catch (IOException inUse) {
            LOG.info("{} stays for now", replaced(), inUse);
        }
    }

    private static boolean isComplete(Path folder) {
        return Files.isRegularFile(folder.resolve("Patchlight.exe")) && Files.isDirectory(folder.resolve("jre"));
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
