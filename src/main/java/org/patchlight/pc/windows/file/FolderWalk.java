package org.patchlight.pc.windows.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import org.patchlight.machine.FolderList;
import org.patchlight.pc.file.FolderSize;

/**
 * Walks through a folder, without following links out of it. Java reports a junction as a directory, and its own walks
 * follow it; only the attribute "other" reveals it.
 */
final class FolderWalk {
    private static final int DEEPEST = 64;

    private FolderWalk() {}

    /** Whether it is a real folder, and not a junction or a symbolic link to one. */
    static boolean isFolder(BasicFileAttributes attributes) {
        return attributes.isDirectory() && !attributes.isOther() && !attributes.isSymbolicLink();
    }

    /** Something could not be deleted. What was deleted before stays deleted. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Path where;

        Stopped(Path where, Throwable cause) {
            super(where.toString(), cause);
            this.where = where;
        }

        Path where() {
            return where;
        }
    }

    static FolderSize size(Path folder, int mostEntries) throws IOException {
        Counter counter = new Counter(folder, mostEntries);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, counter);
        return new FolderSize(counter.bytes, counter.whole);
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final Path top;
        private int left;
        private long bytes;
        private boolean whole = true;

        Counter(Path top, int most) {
            this.top = top;
            this.left = most;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isFolder(attributes) ? counted(0) : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return counted(attributes.isRegularFile() ? attributes.size() : 0);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (file.equals(top)) {
                throw failed;
            }
            whole = false;
            return FileVisitResult.CONTINUE;
        }

        private FileVisitResult counted(long size) {
            bytes += size;
            whole &= left > 0;
            return left-- > 0 ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }
    }

    /**
     * Deletes a folder with everything in it. Of a link it deletes the link itself.
     *
     * @throws Stopped if something could not be deleted, or the thread was interrupted
     */
    static void delete(Path folder) throws Stopped {
        delete(folder, 0);
    }

    private static void delete(Path path, int depth) throws Stopped {
        if (depth > DEEPEST || Thread.currentThread().isInterrupted()) {
            throw new Stopped(path, new IOException("too deep, or interrupted"));
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (isFolder(attributes)) {
                for (Path inner : entries(path)) {
                    delete(inner, depth + 1);
                }
            }
            deleteOne(path);
        } catch (NoSuchFileException gone) {
            return; // another process was faster
        } catch (Stopped stopped) {
            throw stopped;
        } catch (IOException failed) {
            throw new Stopped(path, failed);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try {
            return FolderList.of(folder);
        } catch (NotDirectoryException turned) {
            return List.of();
        }
    }

    /** Windows does not delete read-only files. */
    private static void deleteOne(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (AccessDeniedException denied) {
            try {
                Files.setAttribute(path, "dos:readonly", false, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException other) {
                denied.addSuppressed(other);
                throw denied;
            }
            Files.deleteIfExists(path);
        }
    }
}
