package org.patchlight.collect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file completely or not at all, and never over an existing one. */
public final class NewFile {
    /** Writes the content of the file. */
    @FunctionalInterface
    public interface Content<T> {
        /**
         * Writes the content; may close the stream.
         *
         * @return a result for the caller
         * @throws IOException if it could not be written
         */
        T writeTo(OutputStream out) throws IOException;
    }

    private NewFile() {}

    /**
     * Writes a temporary file beside the target, forces it to the disk, and renames it.
     *
     * @return the result of the content
     * @throws java.nio.file.FileAlreadyExistsException if the target exists by then
     * @throws IOException if the file could not be written; no part of it remains
     */
    public static <T> T write(Path file, Content<T> content) throws IOException {
        Path place = file.toAbsolutePath();
        Path temporary = Files.createTempFile(place.getParent(), "collect", ".part");
        try {
            T result;
            try (OutputStream out = new BufferedOutputStream(
                    Channels.newOutputStream(FileChannel.open(temporary, StandardOpenOption.WRITE)))) {
                result = content.writeTo(out);
            }
            try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(temporary, place);
            return result;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
