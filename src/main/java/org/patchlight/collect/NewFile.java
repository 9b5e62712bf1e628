package org.patchlight.collect;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is there as a whole or not at all, and never in the place of another. */
public final class NewFile {
    /** Writes what a file will hold. */
    @FunctionalInterface
    public interface Content<T> {
        /**
         * Writes it; may close the stream.
         *
         * @throws IOException if it could not be written
         */
        T writeTo(OutputStream out) throws IOException;
    }

    private NewFile() {}

    /**
     * Writes a file beside its place, forces it to the disk, and moves it there.
     *
     * @return what the content had to say
     * @throws java.nio.file.FileAlreadyExistsException if something is there by now
     * @throws IOException if it could not be written; nothing is left behind
     */
    public static <T> T write(Path file, Content<T> content) throws IOException {
        Path place = file.toAbsolutePath();
        Path fresh = Files.createTempFile(place.getParent(), "collect", ".part");
        try {
            T told;
            try (OutputStream out = new BufferedOutputStream(
                    Channels.newOutputStream(FileChannel.open(fresh, StandardOpenOption.WRITE)))) {
                told = content.writeTo(out);
            }
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, place);
            return told;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
